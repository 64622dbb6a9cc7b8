import type * as z from 'zod/mini';
import type { Runtime } from '#shared/runtime.ts';
import { durationMs } from '#shared/time/duration.ts';
import { statusOf, type Drop } from '../model/drop.ts';
import { aheadOf, askAgainIn, slotStartsAt } from '../model/estimate.ts';
import type { DropQueue } from '../model/queue.ts';
import { isServed, type QueueEntry } from '../model/queue-entry.ts';
import type { entry as schema } from '../schemas.ts';
import { signedNumber } from '../store/signed-number.ts';

type Shown = z.input<typeof schema>;

/** An entry as its shopper sees it; a slot that ran out is expired, whether or not the queue has moved. */
export const entryView = async (
  entry: QueueEntry,
  { drop, queue }: { readonly drop: Drop; readonly queue: DropQueue },
  runtime: Pick<Runtime, 'clock' | 'secrets'>,
): Promise<Shown> => {
  const now = runtime.clock.now();
  const { number, buyUntil, orderId } = entry;
  const status = entry.status === 'served' && !isServed(entry, now) ? 'expired' : entry.status;
  return {
    entryId: entry.entryId,
    dropId: entry.dropId,
    version: entry.version,
    status,
    joinedAt: entry.joinedAt,
    ...(number === undefined
      ? {}
      : { number, signedNumber: await signedNumber({ ...entry, number }, runtime.secrets) }),
    ...(status === 'served' && buyUntil !== undefined ? { buyUntil } : {}),
    orderId,
    ...outlook(entry, { drop, queue, now }),
  };
};

/** What only who still stands in the queue wants to know. */
const outlook = (
  entry: QueueEntry,
  { drop, queue, now }: { readonly drop: Drop; readonly queue: DropQueue; readonly now: number },
): Partial<Shown> => {
  if (entry.status === 'joined') {
    const untilOpen = Date.parse(drop.opensAt) - now;
    return statusOf(drop, now) === 'closed' ? {} : { askAgainInSeconds: askAgainIn(untilOpen) };
  }
  if (entry.status !== 'waiting' || entry.number === undefined) return {};
  const ahead = aheadOf(entry.number, queue);
  const slot = slotStartsAt(ahead, queue, {
    opensAt: Date.parse(drop.opensAt),
    now,
    servedAtOnce: drop.servedAtOnce,
    buyWithinMs: durationMs(drop.buyWithin),
  });
  return {
    ahead,
    estimatedAt: new Date(slot).toISOString(),
    askAgainInSeconds: askAgainIn(slot - now),
  };
};
