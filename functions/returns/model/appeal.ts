import { DAY } from '#shared/time/clock.ts';
import type { ReturnTerms } from './policy.ts';
import type { Return } from './return.ts';

/** Why a return cannot be appealed, in words; nothing when it can. */
export const noAppealBecause = (
  { status, review, appeal, exchange, label, since }: Return,
  { appealWithinDays }: Pick<ReturnTerms, 'appealWithinDays'>,
  now: number,
): string | undefined => {
  if (appeal !== undefined) return `it was appealed on ${appeal.appealedAt}`;
  if (status === 'requested')
    return review === undefined ? 'it waits for the usual answer of staff' : undefined;
  if (status !== 'refused') return `the return is ${status}`;
  // New goods were released, and the label cancelled, with the refusal.
  if (exchange !== undefined) return 'its exchange ended with the refusal; request the exchange again';
  if (label !== undefined) return 'its label was cancelled with the refusal; request another return';
  const until = Date.parse(since) + appealWithinDays * DAY;
  return now <= until ? undefined : `it could be appealed until ${new Date(until).toISOString()}`;
};
