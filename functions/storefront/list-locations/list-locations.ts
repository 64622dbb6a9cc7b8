import { channelOf, loadDirectory, nearby, pointOf } from '../../channels/public.ts';
import { promisedAt } from '../../inventory/public.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pickupReadyAt } from '../model/pickup.ts';
import { locationRowView, type LocationFound } from '../view/location-row-view.ts';
import type { ListLocations } from './contract.ts';

type Query = RequestOf<typeof ListLocations>['query'];

export const listLocations: UseCase<typeof ListLocations, Runtime> = async ({ query }, runtime) => {
  const { db, clock } = runtime;
  const { locations } = await loadDirectory(db, clock);
  const own = await ownLocations(query, runtime);
  const wanted = [...locations.values()].filter(
    ({ code, kind }) =>
      (query.kind === undefined || kind === query.kind) && (own === undefined || own.has(code)),
  );
  const near = query.near === undefined ? wanted : nearby(wanted, pointOf(query.near), query.radiusKm);
  const open = query.pickup ? near.flatMap((location) => handingOut(location, clock.now())) : near;
  const rows = await withStock(open, query, runtime);
  return { status: 200, body: { data: rows.map(locationRowView), page: { nextCursor: null } } };
};

/** The locations a channel sells from. */
const ownLocations = async (
  { channel, sku }: Query,
  { db, clock }: Runtime,
): Promise<ReadonlySet<string> | undefined> => {
  if (channel !== undefined)
    return new Set((await channelOf(db, clock, channel, '/query/channel')).locations);
  if (sku === undefined) return undefined;
  const detail = 'what can be promised of a SKU depends on the channel; name it';
  throw invalidRequest([{ pointer: '/query/channel', code: 'missing', detail }]);
};

const handingOut = (location: LocationFound, now: number): readonly LocationFound[] => {
  const ready = pickupReadyAt(location, now);
  return ready === undefined ? [] : [{ ...location, readyBy: new Date(ready).toISOString() }];
};

/** Those where there is enough now. */
const withStock = async (
  found: readonly LocationFound[],
  { sku, channel, quantity }: Query,
  { db }: Runtime,
): Promise<readonly LocationFound[]> => {
  if (sku === undefined || channel === undefined) return found;
  const units = await promisedAt(db, { sku, channel, locations: found.map(({ code }) => code) });
  return found
    .map((location) => ({ ...location, availableToPromise: units.get(location.code) ?? 0 }))
    .filter(({ availableToPromise }) => availableToPromise >= quantity);
};
