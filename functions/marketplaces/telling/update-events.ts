import { eventOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { MarketplacePaused, MarketplaceResumed, MarketplaceUpdateRefused } from '../events.ts';
import type { MarketplaceAccount } from '../model/account.ts';
import type { MarketplaceHealth } from '../model/health.ts';
import type { MarketplaceUpdate } from '../model/update.ts';

const cause = { actor: 'system:synchronise-marketplaces' };

/** @param update as it is saved with the event */
export const updateRefused = (
  { marketplace, subject, content, version }: MarketplaceUpdate,
  because: string,
  occurredAt: string,
): OutgoingEvent => {
  const aggregateId = `${marketplace}:${content.kind}:${subject}`;
  return eventOf(MarketplaceUpdateRefused, {
    aggregateId,
    aggregateVersion: version,
    occurredAt,
    cause: { ...cause, correlationId: aggregateId },
    data: {
      marketplace,
      kind: content.kind,
      subject,
      orderId: 'orderId' in content ? content.orderId : undefined,
      because,
    },
  });
};

/** @param health as it was before it is saved with the event */
export const healthEvent = (
  type: 'paused' | 'resumed',
  { channel }: MarketplaceAccount,
  { marketplace, version, failures, pausedUntil, lastFailure }: MarketplaceHealth,
  clock: Clock,
): OutgoingEvent => {
  const facts = {
    aggregateId: marketplace,
    aggregateVersion: version + 1,
    occurredAt: instant(clock),
    channel,
    cause: { ...cause, correlationId: marketplace },
  };
  if (type === 'resumed') return eventOf(MarketplaceResumed, { ...facts, data: { marketplace, channel } });
  const because = lastFailure?.because ?? 'unknown';
  return eventOf(MarketplacePaused, {
    ...facts,
    data: { marketplace, channel, because, failures, pausedUntil },
  });
};
