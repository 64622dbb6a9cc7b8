import { offerKey, type Offer } from '../../../catalog/public.ts';
import { readDirectory, type Channel } from '../../../channels/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { eventOf, startedBy } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { LowStock, StockDepleted, StockReplenished } from '../../events.ts';
import { listingOf } from '../../model/projections/listing.ts';
import {
  crossingOf,
  fellLow,
  projected,
  shelved,
  type Projection,
  type Shelf,
} from '../../model/projections/projection.ts';
import { scarcityOf } from '../../model/stock/scarcity.ts';
import { levelOf, type StockBucket } from '../../model/stock/stock.ts';
import { projectionKey, ProjectionMoved, saveProjection, saveShelf, shelfKey } from './projections.ts';
import { readBuckets, type StockPlace } from '../stock/stock.ts';

const TASK = 'project-stock';

/** Looks at the truth of some stock and writes down what channels may promise of it, where that is new. */
export const projectStock = (touched: readonly StockPlace[], runtime: Runtime): Promise<void> =>
  decideAgain(
    (error) => error instanceof ProjectionMoved,
    () => project(touched, runtime),
  );

/** One SKU in one channel that has a location that was touched. */
interface ChannelSku {
  readonly sku: string;
  readonly channel: Channel;
}

/**
 * What is remembered is read before the truth and written only if nobody did so meanwhile: whoever writes has looked
 * at stock later than the one before.
 */
const project = async (touched: readonly StockPlace[], runtime: Runtime): Promise<void> => {
  const { db, clock } = runtime;
  const places = distinct(touched);
  const channelSkus = channelSkusOf(places, [...(await readDirectory(db, clock)).channels.values()]);
  const remembered = await db.getMany<Projection & Shelf>([
    ...channelSkus.map(({ sku, channel }) => projectionKey({ sku, channel: channel.code })),
    ...places.map(shelfKey),
  ]);
  const [offers, stock] = await Promise.all([
    readOffers(db, places),
    readTruth(db, [...places, ...channelSkus.flatMap(placesOf)]),
  ]);
  const truth = { offers, stock };
  const written = await Promise.allSettled([
    ...channelSkus.map((channelSku, at) => renewProjection(channelSku, remembered[at], truth, runtime)),
    ...places.map((place, at) => renewShelf(place, remembered[channelSkus.length + at], stock, runtime)),
  ]);
  for (const result of written) if (result.status === 'rejected') throw result.reason;
};

const channelSkusOf = (
  places: readonly StockPlace[],
  channels: readonly Channel[],
): readonly ChannelSku[] => {
  const skus = [...new Set(places.map(({ sku }) => sku))];
  return skus.flatMap((sku) => {
    const at = new Set(places.filter((place) => place.sku === sku).map(({ locationId }) => locationId));
    return channels
      .filter(({ locations }) => locations.some((location) => at.has(location)))
      .map((channel) => ({ sku, channel }));
  });
};

const placesOf = ({ sku, channel }: ChannelSku): readonly StockPlace[] =>
  channel.locations.map((locationId) => ({ sku, locationId }));

const nameOf = ({ sku, locationId }: StockPlace): string => `${sku}#${locationId}`;

const distinct = (places: readonly StockPlace[]): readonly StockPlace[] => [
  ...new Map(places.map(({ sku, locationId }) => [`${sku}#${locationId}`, { sku, locationId }])).values(),
];

type Stock = ReadonlyMap<string, readonly StockBucket[]>;

/** What is there, and who sells it. */
interface StockTruth {
  readonly stock: Stock;
  readonly offers: ReadonlyMap<string, Offer | undefined>;
}

const readOffers = async (db: Database, places: readonly StockPlace[]): Promise<StockTruth['offers']> => {
  const skus = [...new Set(places.map(({ sku }) => sku))];
  const offers = await db.getMany<Offer>(skus.map(offerKey));
  return new Map(skus.map((sku, at) => [sku, offers[at]]));
};

/** Units that move between buckets may be missed by a plain read, so nothing left is said after one picture of all. */
const readTruth = async (db: Database, wanted: readonly StockPlace[]): Promise<Stock> => {
  const places = distinct(wanted);
  const plain = await readBuckets(db, places);
  const all = await Promise.all(
    plain.map(async (buckets, at) => {
      const place = places[at];
      const doubtful = buckets.length > 1 && (levelOf(buckets)?.available ?? 0) <= 0;
      return doubtful && place !== undefined ? (await readBuckets(db, [place], 'together'))[0] : buckets;
    }),
  );
  return new Map(places.map((place, at) => [nameOf(place), all[at] ?? []]));
};

const renewProjection = async (
  { sku, channel }: ChannelSku,
  before: Projection | undefined,
  { stock, offers }: StockTruth,
  runtime: Runtime,
): Promise<void> => {
  const now = instant(runtime.clock);
  const buckets = placesOf({ sku, channel }).map((place) => stock.get(nameOf(place)) ?? []);
  const after = projected(before, buckets, {
    channel: channel.code,
    sku,
    now,
    threshold: channel.threshold,
    listing: listingOf(offers.get(sku), channel.code, runtime.clock.now()),
  });
  if (after === undefined) return;
  const { low } = scarcityOf(channel);
  const event = eventOf(LowStock, {
    ...factsOf(`${channel.code}:${sku}`, after.version, now),
    channel: channel.code,
    data: { sku, channel: channel.code, availableToPromise: after.availableToPromise, threshold: low },
  });
  await saveProjection(after, fellLow(before, after, low) ? [event] : [], runtime);
};

const renewShelf = async (
  place: StockPlace,
  before: Shelf | undefined,
  stock: Stock,
  runtime: Runtime,
): Promise<void> => {
  const buckets = stock.get(nameOf(place)) ?? [];
  const after = shelved(before, buckets);
  if (after === undefined) return;
  const crossing = crossingOf(before, after);
  const facts = {
    ...factsOf(`${place.sku}:${place.locationId}`, after.version, instant(runtime.clock)),
    data: { ...place, available: levelOf(buckets)?.available ?? 0 },
  };
  const contract = crossing === 'depleted' ? StockDepleted : StockReplenished;
  await saveShelf(after, crossing === undefined ? [] : [eventOf(contract, facts)], runtime);
};

const factsOf = (aggregateId: string, aggregateVersion: number, occurredAt: string) => ({
  aggregateId,
  aggregateVersion,
  occurredAt,
  cause: startedBy(TASK, aggregateId),
});
