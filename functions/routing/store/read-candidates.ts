import { directoryGrants, loadDirectory, type Channel } from '../../channels/public.ts';
import { readSources, stockReadGrants, type Source } from '../../inventory/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { candidatesFrom, type RoutingPlaces } from '../model/candidates.ts';
import type { Candidate } from '../model/routing.ts';
import { capacityKey, readCapacityGrants, type OrdersOfDay } from './capacity.ts';

/** What a function needs to read where goods may come from. */
export const candidateGrants = [...directoryGrants, ...stockReadGrants, ...readCapacityGrants];

/** The locations of a channel that ship, with what they may sell of some SKUs and the orders they were given today. */
export const readCandidates = async (
  channel: Channel,
  skus: readonly string[],
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly Candidate[]> => {
  const { sources, ...places } = await readRoutingStock(channel, skus, runtime);
  return candidatesFrom(sources, places);
};

/**
 * The same, bucket by bucket: for a plan that takes what it finds.
 *
 * @param how.beside stores of pick-ups, whether they ship or not
 */
export const readRoutingStock = async (
  channel: Channel,
  skus: readonly string[],
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  { picture, beside = [] }: { readonly picture?: 'together'; readonly beside?: readonly string[] } = {},
): Promise<RoutingPlaces & { readonly sources: readonly Source[] }> => {
  const { locations } = await loadDirectory(db, clock);
  const at = clock.now();
  const shipping = channel.locations
    .flatMap((code) => locations.get(code) ?? [])
    .filter(({ ships }) => ships);
  const codes = shipping.map(({ code }) => code);
  const limited = shipping.filter(({ maxOrdersPerDay }) => maxOrdersPerDay !== undefined);
  const [sources, counts] = await Promise.all([
    readSources(db, { channel: channel.code, skus, locations: [...new Set([...codes, ...beside])], picture }),
    db.getMany<OrdersOfDay>(limited.map((location) => capacityKey(location, at))),
  ]);
  const ordersToday = new Map(
    limited.flatMap(({ code }, index) => {
      const counted = counts[index];
      return counted === undefined ? [] : [[code, counted.orders] as const];
    }),
  );
  return { sources, locations, choices: channel.locations, ordersToday, at };
};
