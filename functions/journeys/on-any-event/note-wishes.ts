import * as z from 'zod/mini';
import { WishListChanged } from '../../wish-lists/events.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { keepWisher } from '../store/wishers.ts';
import type { BusObservation } from './observed.ts';

/** Keeps who wishes which SKU, in whatever order the changes of a list are heard. */
export const noteWishes = async (event: BusObservation, dependencies: RunningDependencies): Promise<void> => {
  const change = z.safeParse(WishListChanged.data, event.data).data;
  if (change === undefined) return;
  const { customerId, added, removed } = change;
  const listVersion = event.aggregateVersion;
  const all = [
    ...added.map((sku) => ({ sku, isWished: true })),
    ...removed.map((sku) => ({ sku, isWished: false })),
  ];
  await Promise.all(
    all.map(({ sku, isWished }) => keepWisher(dependencies, sku, { customerId, isWished, listVersion })),
  );
};
