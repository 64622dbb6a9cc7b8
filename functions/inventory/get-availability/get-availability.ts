import { isSellable, type KitPart } from '../../catalog/public.ts';
import {
  channelOf,
  distanceKm,
  loadDirectory,
  pointOf,
  type Location,
  type Point,
} from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { atp, networkAtp, shownOf } from '../model/stock/atp.ts';
import { kitsFrom } from '../model/stock/kits.ts';
import { bandOf, scarcityOf } from '../model/stock/scarcity.ts';
import type { StockBucket } from '../model/stock/stock.ts';
import { termsFor } from '../model/stock/terms.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { skuNotFound } from '../requests/sku-not-found.ts';
import { offerAskedFor } from '../store/offer-asked-for.ts';
import type { GetAvailability } from './contract.ts';

export const getAvailability: UseCase<typeof GetAvailability, Runtime> = async ({ query }, { db, clock }) => {
  const near = query.near === undefined ? undefined : pointOf(query.near);
  const channel = await channelOf(db, clock, query.channel, '/query/channel');
  const [{ locations }, offer] = await Promise.all([loadDirectory(db, clock), offerAskedFor(db, query.sku)]);
  const sku = offer?.sku ?? query.sku;
  const parts = offer?.kit ?? [{ sku, quantity: 1 }];
  const stock = await Promise.all(
    parts.map(({ sku }) =>
      readBuckets(
        db,
        channel.locations.map((locationId) => ({ sku, locationId })),
      ),
    ),
  );
  // Stock may be counted before the catalogue knows the SKU; what neither knows does not exist.
  if (offer === undefined && stock.flat(2).length === 0) throw skuNotFound(query.sku, '/query/sku');
  const isSold = isSellable(offer, channel.code, clock.now());
  const totals = stock.map((sold) => networkAtp(sold.map((buckets) => termsFor(channel.code, buckets))));
  const rows = channel.locations.map((locationId, at) => {
    const context = { channel: channel.code, isSold, location: locations.get(locationId), near };
    return offer?.kit === undefined
      ? row(locationId, { ...context, buckets: stock[0]?.[at] ?? [] })
      : kitRow(locationId, context, parts, (part) => stock[part]?.[at] ?? []);
  });
  const elsewhere = [...locations.keys()].filter((code) => !channel.locations.includes(code));
  const units = kitsFrom(parts, (part) => totals[parts.findIndex((each) => each.sku === part)] ?? 0);
  const total = isSold ? shownOf(units, channel) : 0;
  return {
    status: 200,
    body: {
      sku,
      ...(sku === query.sku ? {} : { askedFor: query.sku }),
      channel: channel.code,
      total,
      band: bandOf(total, scarcityOf(channel)),
      ...(query.explain && channel.threshold !== undefined ? { threshold: channel.threshold } : {}),
      ...(offer?.kit === undefined
        ? {}
        : { parts: parts.map((part, at) => ({ ...part, total: totals[at] ?? 0 })) }),
      locations: query.explain
        ? [
            ...inOrder(rows, near),
            ...elsewhere.map((locationId) => ({
              locationId,
              availableToPromise: 0,
              excluded: 'not a location of this channel',
            })),
          ]
        : inOrder(
            rows.filter(({ excluded: why }) => why === undefined),
            near,
          ).map(({ terms: _terms, parts: _parts, ...short }) => short),
    },
  };
};

type Terms = Record<string, number>;

interface AvailabilityRow {
  readonly locationId: string;
  readonly availableToPromise: number;
  readonly distanceKm?: number;
  readonly terms?: Terms;
  readonly parts?: { readonly sku: string; readonly availableToPromise: number; readonly terms: Terms }[];
  readonly excluded?: string;
}

/** A kit is made of what lies together at a location; over all locations its parts may come from different ones. */
const kitRow = (
  locationId: string,
  context: Omit<LocationContext, 'buckets'>,
  parts: readonly KitPart[],
  bucketsOf: (part: number) => readonly StockBucket[],
): AvailabilityRow => {
  const rows = parts.map(({ sku }, part) => ({
    sku,
    ...row(locationId, { ...context, buckets: bucketsOf(part) }),
  }));
  const why = rows.find(({ excluded: reason }) => reason !== undefined);
  return {
    locationId,
    availableToPromise: kitsFrom(
      parts,
      (sku) => rows.find((each) => each.sku === sku)?.availableToPromise ?? 0,
    ),
    ...distance(context.location, context.near),
    parts: rows.map(({ sku, availableToPromise, terms = {} }) => ({ sku, availableToPromise, terms })),
    ...(why?.excluded === undefined ? {} : { excluded: `${why.sku}: ${why.excluded}` }),
  };
};

interface LocationContext {
  readonly channel: string;
  readonly isSold: boolean;
  readonly buckets: readonly StockBucket[];
  readonly location: Location | undefined;
  readonly near: Point | undefined;
}

const row = (
  locationId: string,
  { channel, isSold, buckets, location, near }: LocationContext,
): AvailabilityRow => ({
  locationId,
  availableToPromise: isSold ? atp(termsFor(channel, buckets)) : 0,
  ...distance(location, near),
  terms: { ...termsFor(channel, buckets) },
  ...excluded(isSold, buckets, location),
});

const excluded = (isSold: boolean, buckets: readonly StockBucket[], location: Location | undefined) => {
  if (!isSold) return { excluded: 'the channel does not sell this SKU' };
  if (location === undefined) return { excluded: 'the location does not exist' };
  return buckets.length === 0 ? { excluded: 'this SKU was never stocked here' } : {};
};

/** In the channel's own order, or nearest first; a location without coordinates comes last. */
const inOrder = <Located extends { readonly distanceKm?: number }>(
  rows: readonly Located[],
  near: Point | undefined,
): readonly Located[] =>
  near === undefined
    ? rows
    : [...rows].sort((a, b) => (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity));

const distance = (location: Location | undefined, near: Point | undefined) =>
  near === undefined || location?.latitude === undefined || location.longitude === undefined
    ? {}
    : { distanceKm: distanceKm(near, { latitude: location.latitude, longitude: location.longitude }) };
