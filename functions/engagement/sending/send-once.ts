import { HOUR, instant, MINUTE } from '#shared/time/clock.ts';
import type { Outgoing } from '../model/decision.ts';
import type { Draft, Message, SkipReason } from '../model/message.ts';
import { localDate, quietUntil } from '../model/quiet-hours.ts';
import {
  allowancePart,
  AllowanceUsed,
  begun,
  loadMessage,
  MessageMoved,
  saveMessage,
} from '../store/message-log.ts';
import { decide } from './decide.ts';
import type { Means } from './means.ts';

/** A handover takes seconds; one that is older than this was cut off by a crash. */
const HANDOVER_MS = 2 * MINUTE;

/**
 * Sends a message once, however often its cause is heard: the message is recorded before the provider is called, and
 * called again only under the same key. What it says is decided at this very moment: consent, order, stock.
 */
export const sendOnce = async (draft: Draft, means: Means, decideNow = decide): Promise<void> => {
  const known = await loadMessage(means.db, draft.messageId);
  const message = known ?? begun(draft, means.clock, means.settings.timeZone);
  switch (message.status) {
    case 'sent':
    case 'skipped':
    case 'failed':
      return;
    case 'sending':
      return known === undefined ? begin(message, means, decideNow) : resume(message, means, decideNow);
    case 'scheduled':
      return isTooOld(message, means) ? skip(message, 'too_old', means) : begin(message, means, decideNow);
  }
};

const begin = async (message: Message, means: Means, decideNow: typeof decide): Promise<void> => {
  if (means.provider === undefined) return skip(message, 'no_provider', means);
  const decision = await decideNow(message, means);
  if (decision.kind === 'skip') return skip(message, decision.reason, means);
  const quiet = quietUntil(means.clock.now(), decision.timeZone, means.settings.quietHours);
  if (message.purpose === 'marketing' && quiet !== undefined) return hold(message, decision, quiet, means);
  const recorded = await record(message, decision, means);
  if (recorded !== undefined) await handOver(recorded, decision, means);
};

/** Goes on with a message whose handover was cut off: under the same key, where the provider knows it again. */
const resume = async (message: Message, means: Means, decideNow: typeof decide): Promise<void> => {
  if (means.provider?.dedupes !== true) {
    if (means.clock.now() - Date.parse(message.handedOverAt ?? message.createdAt) < HANDOVER_MS)
      throw new MessageMoved(message.messageId);
    return fail(message, 'outcome_unknown', means);
  }
  const decision = await decideNow(message, means);
  if (decision.kind === 'skip') return fail(message, 'outcome_unknown', means);
  await handOver(message, decision, means);
};

const isTooOld = ({ createdAt }: Message, { clock, settings }: Means): boolean =>
  clock.now() - Date.parse(createdAt) > settings.maxAgeHours * HOUR;

/** Waits for the morning. The schedule is made after the record: a crash between is repaired by the next delivery. */
const hold = async (message: Message, outgoing: Outgoing, until: number, means: Means): Promise<void> => {
  const sendAt = new Date(Math.max(until, means.clock.now() + MINUTE)).toISOString();
  if (message.sendAt !== sendAt)
    await saveMessage(means, { ...told(message, outgoing), status: 'scheduled', sendAt });
  await means.schedules.at(`${message.messageId}-${sendAt.slice(0, 10)}`, sendAt, {
    task: 'send-held-message',
    messageId: message.messageId,
  });
};

/** Writes down that it is about to be sent, and counts it; nothing when the person has had enough today. */
const record = async (message: Message, outgoing: Outgoing, means: Means): Promise<Message | undefined> => {
  const handedOverAt = instant(means.clock);
  const next: Message = { ...told(message, outgoing), status: 'sending', handedOverAt };
  try {
    return await saveMessage(means, next, allowanceOf(message, outgoing.timeZone, means));
  } catch (error) {
    if (!(error instanceof AllowanceUsed)) throw error;
    await skip(message, 'frequency_cap', means);
    return undefined;
  }
};

const told = (message: Message, { route, locale, kept }: Outgoing): Message => ({
  ...message,
  medium: route.medium,
  locale,
  ...(kept.subject === undefined ? {} : { subject: kept.subject }),
  text: kept.text,
});

const allowanceOf = (message: Message, timeZone: string, { clock, settings }: Means) =>
  message.purpose === 'transactional'
    ? []
    : [
        allowancePart(clock, {
          reference: message.customerId ?? message.cartId ?? message.messageId,
          date: localDate(clock.now(), timeZone),
          perDay: settings.marketingPerDay,
        }),
      ];

const handOver = async (message: Message, outgoing: Outgoing, means: Means): Promise<void> => {
  const { route, from, content, stopUrl } = outgoing;
  const handover = {
    key: message.messageId,
    ...route,
    from,
    content,
    ...(stopUrl === undefined ? {} : { stopUrl }),
    ttl: message.ttl,
  };
  const answer = await means.provider?.send(handover);
  if (answer?.accepted === false) return fail(message, answer.reason, means);
  await saveMessage(means, { ...message, status: 'sent', sentAt: instant(means.clock) });
};

const skip = async (message: Message, reason: SkipReason, means: Means): Promise<void> => {
  await saveMessage(means, { ...message, status: 'skipped', reason });
};

const fail = async (message: Message, reason: string, means: Means): Promise<void> => {
  await saveMessage(means, { ...message, status: 'failed', reason });
};
