import type { Channel } from '../../channels/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { availabilityIn, type PricesAndStock } from '../model/prices-and-stock.ts';
import { priceTiers, publicContext } from '../../pricing/public.ts';
import { availableIn, priceIn, type Facts } from './channel-rows.ts';
import { kinds, type Kind } from '../model/entries.ts';
import { readManifests, type Manifest } from '../store/manifest.ts';
import { pageOf } from './page.ts';
import type { ChannelOffer, SearchPort } from './port.ts';
import { makeProductIndex, type ProductIndex } from './product-index.ts';
import type { SegmentStore } from '../store/segment-store.ts';

/**
 * How old the index may be before a request looks whether there is a newer one. With the second that the indexer
 * gathers changes for, a change is seen within two.
 */
const CHECK_AFTER_MS = 250;

interface Loaded {
  readonly index: ProductIndex;
  readonly manifests: Readonly<Record<Kind, Manifest>>;
  /** When it was the newest there was. */
  readonly asOf: number;
}

/**
 * Browsing and searching in memory: no call to a table per request, one small read every quarter of a second. When a newer
 * index cannot be loaded, the last good one goes on answering, and says how old it is.
 */
export const makeMemorySearch = (
  runtime: Pick<Runtime, 'db' | 'clock' | 'log'>,
  segments: SegmentStore,
): SearchPort => {
  const { db, clock, log } = runtime;
  let loaded: Loaded | undefined;
  let checkedAt = -Infinity;
  let checking: Promise<Loaded> | undefined;

  const current = async (): Promise<Loaded> => {
    const age = clock.now() - checkedAt;
    if (loaded !== undefined && age >= 0 && age < CHECK_AFTER_MS) return loaded;
    checking ??= check().finally(() => (checking = undefined));
    return checking;
  };

  const check = async (): Promise<Loaded> => {
    const at = clock.now();
    try {
      const manifests = await readManifests(db);
      loaded = await load(segments, loaded, manifests, { at, log });
    } catch (error) {
      if (loaded === undefined) throw error;
      log.warn('the search index could not be refreshed', { error });
    }
    checkedAt = at;
    return loaded;
  };

  return {
    page: async (query) => {
      const { index, asOf } = await current();
      return pageOf(index, query, clock.now(), new Date(asOf).toISOString());
    },
    pricesAndStockOf: async (channel, productId, skus) => {
      if (loaded === undefined) {
        // A page does not wait for the index of a fresh environment; it is there for the pages that follow.
        void current().catch((error: unknown) => {
          log.warn('the search index could not be loaded', { error });
        });
        return undefined;
      }
      const { index, asOf } = await current();
      return index.knows(productId, skus)
        ? pricesAndStockIn(index.facts, channel, { productId, at: clock.now(), asOf })
        : undefined;
    },
    offerOf: async (channel) => {
      const { index, asOf } = await current();
      return offerIn(index, channel, { at: clock.now(), asOf });
    },
  };
};

const offerIn = (
  index: ProductIndex,
  channel: Channel,
  when: { at: number; asOf: number },
): ChannelOffer => ({
  products: index
    .rowsFor(channel, when.at)
    .rows.map(({ productId, card }) => ({ productId, skus: card.variants.map(({ sku }) => sku) }))
    .sort((a, b) => (a.productId < b.productId ? -1 : 1)),
  offeredOf: (productId) => pricesAndStockIn(index.facts, channel, { productId, ...when }),
  unitsAt: (sku, locationId) => availableIn({ ...channel, locations: [locationId] }, index.facts, sku),
});

const pricesAndStockIn = (
  facts: Facts,
  channel: Channel,
  { productId, at, asOf }: { productId: string; at: number; asOf: number },
): PricesAndStock => ({
  channel: channel.code,
  priceOf: (sku, quantity) => priceIn(channel, facts, { sku, at, quantity }),
  tiersOf: (sku) => priceTiers(facts.priceList(sku, channel.currency), publicContext(channel, at)),
  availabilityOf: (sku) => availabilityIn(channel, availableIn(channel, facts, sku), asOf),
  rating: facts.ratingOf(productId),
});

/** Adds what is new to what is loaded already; starts over when the index was built anew. */
const load = async (
  store: SegmentStore,
  loaded: Loaded | undefined,
  manifests: Loaded['manifests'],
  { at, log }: { readonly at: number; readonly log: Runtime['log'] },
): Promise<Loaded> => {
  const known = loaded !== undefined && sameGeneration(loaded.manifests, manifests) ? loaded : undefined;
  // An eventually consistent read may lag behind an earlier one.
  if (known !== undefined && kinds.some((kind) => manifests[kind].version < known.manifests[kind].version))
    return known;
  const fresh = await Promise.all(
    kinds.flatMap((kind) =>
      notIn(known?.manifests[kind], manifests[kind]).map((key) => read(store, kind, key)),
    ),
  );
  const index = known?.index ?? makeProductIndex();
  for (const { key, applyTo } of fresh) {
    if (applyTo === undefined)
      log.error('a segment of the search index is missing; rebuild it', { aggregateId: key });
    else applyTo(index, at);
  }
  return { index, manifests, asOf: at };
};

const sameGeneration = (a: Loaded['manifests'], b: Loaded['manifests']): boolean =>
  kinds.every((kind) => a[kind].generation === b[kind].generation);

const notIn = (known: Manifest | undefined, wanted: Manifest): readonly string[] => {
  const keys = new Set(known?.segments.map(({ key }) => key));
  return wanted.segments.flatMap(({ key }) => (keys.has(key) ? [] : [key]));
};

const read = async <K extends Kind>(store: SegmentStore, kind: K, key: string) => {
  const entries = await store.read(kind, key);
  const applyTo =
    entries === undefined
      ? undefined
      : (index: ProductIndex, at: number): void => {
          index.apply(kind, entries, at);
        };
  return { key, applyTo };
};
