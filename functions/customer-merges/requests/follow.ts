import { cartsFollowMergeGrants, followCartMerge, undoCartMerge } from '../../carts/public.ts';
import { followMerge, transferCreditGrants, undoMerge } from '../../credit/public.ts';
import { followLoyaltyMerge, followMergeGrants, undoLoyaltyMerge } from '../../loyalty/public.ts';
import { allOrdersOf, giveBackOrders, reassignOrders, reassignOrdersGrants } from '../../orders/public.ts';
import { giveBackPastOrders, movePastOrders, movePastOrdersGrants } from '../../past-orders/public.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';

/** What a function needs to let everything of a customer follow a merge, and go back. */
export const followGrants = [
  ...reassignOrdersGrants,
  ...movePastOrdersGrants,
  ...transferCreditGrants,
  ...followMergeGrants,
  ...cartsFollowMergeGrants,
];

/** A merge of two customers. */
export interface CustomerMerge {
  readonly customerId: string;
  readonly absorbedId: string;
  readonly mergeId: string;
}

type Dependencies = Pick<Runtime, 'db' | 'clock'> & { readonly cause: Cause };

/** Each step changes nothing the second time, so that all of it may break off and be repeated. Money moves last. */
export const follow = async (merge: CustomerMerge, dependencies: Dependencies): Promise<void> => {
  const { customerId: to, absorbedId: from, mergeId: reason } = merge;
  await reassignOrders(dependencies.db, { from, to, reason });
  await movePastOrders(dependencies.db, from, to);
  await followCartMerge(merge, dependencies);
  await followLoyaltyMerge(merge, dependencies);
  await followMerge(merge, dependencies);
};

/** The same in the other direction. */
export const goBack = async (merge: CustomerMerge, dependencies: Dependencies): Promise<void> => {
  const { customerId: from, absorbedId: to, mergeId: reason } = merge;
  const given = await giveBackOrders(dependencies.db, { from, reason });
  // Given back by an attempt that broke off.
  const earlier = await allOrdersOf(dependencies.db, to);
  const theirs = [...given, ...earlier.map(({ orderId }) => orderId)];
  await giveBackPastOrders(dependencies.db, from, to);
  await undoCartMerge(merge, dependencies);
  await undoLoyaltyMerge(merge, (orderId) => theirs.includes(orderId), dependencies);
  await undoMerge(merge, dependencies);
};
