import { forgiveStockPart } from '../../inventory/public.ts';
import { showBackordersPart, type Order } from '../../orders/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { BackorderEnded } from '../events.ts';
import type { Backorder } from '../model/backorder.ts';
import { withBackorder } from '../model/line-backorders.ts';
import { backorderEventOf, backorderFacts, saveBackorderPart } from '../store/backorders.ts';

/** Takes units out of the queue that nobody waits for any more; the others keep their place. */
export const endBackorder = async (
  each: Backorder,
  { order, left }: { readonly order: Order | undefined; readonly left: number },
  cause: Cause,
  { db, clock }: Runtime,
): Promise<void> => {
  const how = { clock, cause };
  const after = { ...each, quantity: left, version: each.version + 1 };
  const ended = { ...each, version: after.version, quantity: each.quantity - left };
  const event = backorderEventOf(BackorderEnded, ended, { ...backorderFacts(ended), left }, how);
  const lines =
    order === undefined
      ? []
      : withBackorder(order, each, (shown) => (left === 0 ? undefined : { ...shown, quantity: left }));
  await commit(db, [
    saveBackorderPart(after, [event], clock),
    forgiveStockPart({ ...each, quantity: each.quantity - left }),
    ...(order === undefined ? [] : [showBackordersPart(order, lines, how)]),
  ]);
};
