import { cancelOnBehalf } from '../../cancelling/public.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import {
  cancelledBeforePart,
  loadMarketplaceLink,
  MarketplaceNumberTaken,
  orderIdOf,
  type MarketplaceNumber,
} from '../store/marketplace-links.ts';
import { noteOpenDecision } from '../telling/note-open-decision.ts';

/**
 * Cancels an order because its marketplace did. One that comes before its order keeps the order from being taken in; one
 * that comes too late, because goods are picked or sent, is noted for staff.
 *
 * @returns the order; nothing when it was not taken in yet
 */
export const takeCancellation = async (
  number: MarketplaceNumber,
  channel: string,
  cause: Cause,
  runtime: Runtime,
): Promise<string | undefined> => {
  const orderId = await decideAgain(
    (error) => error instanceof MarketplaceNumberTaken,
    () => orderTakenIn(number, channel, runtime),
  );
  if (orderId === undefined) return undefined;
  const done = await cancelOnBehalf(orderId, cause, runtime);
  if (done.kind === 'no') await noteOpenDecision({ ...number, orderId }, done.because, runtime);
  return orderId;
};

const orderTakenIn = async (
  number: MarketplaceNumber,
  channel: string,
  { db, clock }: Runtime,
): Promise<string | undefined> => {
  const link = await loadMarketplaceLink(db, number);
  if (link !== undefined) return link.cancelledBefore === true ? undefined : link.orderId;
  const kept = { orderId: orderIdOf(number), channel, takenAt: instant(clock) };
  await commit(db, [cancelledBeforePart(number, kept)]);
  return undefined;
};
