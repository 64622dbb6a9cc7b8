import type * as z from 'zod/mini';
import type { Runtime } from '#shared/runtime.ts';
import { durationMs } from '#shared/time/duration.ts';
import { statusOf, type Drop } from '../model/drop.ts';
import { aheadOf, askAgainIn, turnAt } from '../model/estimate.ts';
import type { DropQueue } from '../model/queue.ts';
import { isServed, type QueueEntry } from '../model/queue-entry.ts';
import type { place as schema } from '../schemas.ts';
import { signedNumber } from '../store/signed-number.ts';

type Shown = z.input<typeof schema>;

/** A place as whoever stands on it sees it; a turn that ran out is passed, whether or not the line has moved. */
export const placeView = async (
  place: QueueEntry,
  { drop, line }: { readonly drop: Drop; readonly line: DropQueue },
  runtime: Pick<Runtime, 'clock' | 'secrets'>,
): Promise<Shown> => {
  const now = runtime.clock.now();
  const { number, buyUntil, orderId } = place;
  const status = place.status === 'served' && !isServed(place, now) ? 'passed' : place.status;
  return {
    placeId: place.placeId,
    dropId: place.dropId,
    version: place.version,
    status,
    joinedAt: place.joinedAt,
    ...(number === undefined
      ? {}
      : { number, signedNumber: await signedNumber({ ...place, number }, runtime.secrets) }),
    ...(status === 'served' && buyUntil !== undefined ? { buyUntil } : {}),
    orderId,
    ...outlook(place, { drop, line, now }),
  };
};

/** What only who still stands in line wants to know. */
const outlook = (
  place: QueueEntry,
  { drop, line, now }: { readonly drop: Drop; readonly line: DropQueue; readonly now: number },
): Partial<Shown> => {
  if (place.status === 'joined') {
    const untilOpen = Date.parse(drop.opensAt) - now;
    return statusOf(drop, now) === 'closed' ? {} : { askAgainInSeconds: askAgainIn(untilOpen) };
  }
  if (place.status !== 'waiting' || place.number === undefined) return {};
  const ahead = aheadOf(place.number, line);
  const turn = turnAt(ahead, line, {
    opensAt: Date.parse(drop.opensAt),
    now,
    servedAtOnce: drop.servedAtOnce,
    buyWithinMs: durationMs(drop.buyWithin),
  });
  return {
    ahead,
    estimatedAt: new Date(turn).toISOString(),
    askAgainInSeconds: askAgainIn(turn - now),
  };
};
