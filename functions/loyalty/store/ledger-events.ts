import { eventOf, type Cause, type OutgoingEvent } from '../../../shared/events/envelope.ts';
import { PointsEarned, PointsExpired, PointsTakenBack } from '../events.ts';
import type { Posting } from '../model/ledger.ts';

/** What a posting tells the others; an entry of 0 tells nothing. */
export const eventsOf = ({ entry, balance }: Posting, cause: Cause): readonly OutgoingEvent[] => {
  if (entry.points === 0) return [];
  const facts = {
    aggregateId: `points:${entry.customerId}`,
    aggregateVersion: balance.version,
    occurredAt: entry.at,
    cause,
  };
  const data = {
    customerId: entry.customerId,
    orderId: entry.orderId,
    points: entry.points,
    balance: balance.points,
  };
  if ('expiresAt' in entry)
    return [eventOf(PointsEarned, { ...facts, data: { ...data, expiresAt: entry.expiresAt } })];
  return [eventOf(entry.kind === 'expired' ? PointsExpired : PointsTakenBack, { ...facts, data })];
};
