import type { Channel } from '../../../channels/public.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { eventOf, startedBy, type OutgoingEvent } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
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
import { levelOf } from '../../model/stock/stock.ts';
import type { StockPlace } from '../stock/stock.ts';
import { inFeed, projectionKey, shelfKey } from './projections.ts';
import type { StockAndOffers } from './stock-and-offers.ts';

/** What is remembered under the key of a row: the one or the other. */
export type KeptRow = Projection & Shelf;

/** A row as it is to be written, with what that tells. */
export interface Renewed {
  readonly item: Projection | Shelf;
  readonly events: readonly OutgoingEvent[];
}

/** Something that is remembered of stock. */
export interface ProjectedRow {
  readonly key: Key;
  /** Stock it is made from. */
  readonly places: readonly StockPlace[];
  /** The SKU whose offer it depends on. */
  readonly offerOf?: string;
  /** The row anew, or nothing when what it says is still right. */
  readonly renewed: (before: KeptRow | undefined, truth: StockAndOffers, clock: Clock) => Renewed | undefined;
}

/** What a channel may promise of a SKU. */
export const channelRow = (sku: string, channel: Channel): ProjectedRow => {
  const { code, threshold } = channel;
  const places = channel.locations.map((locationId) => ({ sku, locationId }));
  const scarcity = scarcityOf(channel);
  return {
    key: projectionKey({ sku, channel: code }),
    places,
    offerOf: sku,
    renewed: (before, { bucketsAt, offerOf }, clock) => {
      const listing = listingOf(offerOf(sku), code, clock.now());
      const now = instant(clock);
      const after = projected(before, places.map(bucketsAt), {
        channel: code,
        sku,
        now,
        threshold,
        scarcity,
        listing,
      });
      if (after === undefined) return undefined;
      const { low } = scarcity;
      const event = eventOf(LowStock, {
        ...factsOf(`${code}:${sku}`, after.version, now),
        channel: code,
        data: { sku, channel: code, availableToPromise: after.availableToPromise, threshold: low },
      });
      return { item: inFeed(after), events: fellLow(before, after, low) ? [event] : [] };
    },
  };
};

/** Whether a SKU is sold out at a location. */
export const shelfRow = (place: StockPlace): ProjectedRow => ({
  key: shelfKey(place),
  places: [place],
  renewed: (before, { bucketsAt }, clock) => {
    const buckets = bucketsAt(place);
    const after = shelved(before, buckets);
    if (after === undefined) return undefined;
    const crossing = crossingOf(before, after);
    const contract = crossing === 'depleted' ? StockDepleted : StockReplenished;
    const event = eventOf(contract, {
      ...factsOf(`${place.sku}:${place.locationId}`, after.version, instant(clock)),
      data: { ...place, available: levelOf(buckets)?.available ?? 0 },
    });
    return { item: after, events: crossing === undefined ? [] : [event] };
  },
});

const factsOf = (aggregateId: string, aggregateVersion: number, occurredAt: string) => ({
  aggregateId,
  aggregateVersion,
  occurredAt,
  cause: startedBy('project-stock', aggregateId),
});
