import { directoryGrants, loadDirectory, type Channel } from '../../channels/public.ts';
import { readSources, stockReadGrants } from '../../inventory/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { candidatesFrom } from '../model/candidates.ts';
import type { Candidate } from '../model/routing.ts';
import { capacityKey, readCapacityGrants, type OrdersOfDay } from './capacity.ts';

/** What a function needs to read where goods may come from. */
export const candidateGrants = [...directoryGrants, ...stockReadGrants, ...readCapacityGrants];

/** The locations of a channel that ship, with what they may sell of some SKUs and the orders they were given today. */
export const readCandidates = async (
  channel: Channel,
  skus: readonly string[],
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly Candidate[]> => {
  const { locations } = await loadDirectory(db, clock);
  const at = clock.now();
  const shipping = channel.locations
    .flatMap((code) => locations.get(code) ?? [])
    .filter(({ ships }) => ships);
  const limited = shipping.filter(({ maxOrdersPerDay }) => maxOrdersPerDay !== undefined);
  const [sources, counts] = await Promise.all([
    readSources(db, { channel: channel.code, skus, locations: shipping.map(({ code }) => code) }),
    db.getMany<OrdersOfDay>(limited.map((location) => capacityKey(location, at))),
  ]);
  const ordersToday = new Map(limited.map(({ code }, index) => [code, counts[index]?.orders ?? 0]));
  return candidatesFrom(sources, { locations, choices: channel.locations, ordersToday, at });
};
