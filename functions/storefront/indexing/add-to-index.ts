import type { Runtime } from '#shared/runtime.ts';
import { merged, mergeFrom, type Entries, type Segment } from '../model/segments.ts';
import type { EntryOf, Kind } from '../model/entries.ts';
import { changeManifest, type Manifest } from '../store/manifest.ts';
import { readCards, readPrices, readRatings, readStock } from '../store/read-entries.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import type { ChangedKeys } from '../model/changed-keys.ts';

/** What the indexer may reach beside the usual. */
export interface IndexRuntime extends Runtime {
  readonly segments: SegmentStore;
}

/**
 * Brings the index up to date with what changed. The truth is read after the manifest and saved only if the manifest
 * is still the same, so of two writers none overrules what the other has read later.
 */
export const addToIndex = async (
  runtime: IndexRuntime,
  { products, prices, stock, ratings }: ChangedKeys,
): Promise<void> => {
  const { db } = runtime;
  await Promise.all([
    products.length === 0 ? undefined : add(runtime, 'documents', () => readCards(db, products)),
    prices.length === 0 ? undefined : add(runtime, 'prices', () => readPrices(db, prices)),
    stock.length === 0 ? undefined : add(runtime, 'stock', () => readStock(db, stock)),
    ratings.length === 0 ? undefined : add(runtime, 'ratings', () => readRatings(db, ratings)),
  ]);
};

const add = async <K extends Kind>(
  runtime: IndexRuntime,
  kind: K,
  readTruth: () => Promise<Entries<EntryOf[K]>>,
): Promise<void> => {
  await changeManifest(runtime.db, kind, async (manifest) => {
    const { generation, rebuild } = manifest;
    const segments = await withEntries(runtime, kind, manifest, await readTruth());
    return { generation, segments, rebuild };
  });
};

const withEntries = async <K extends Kind>(
  { segments: store, log }: IndexRuntime,
  kind: K,
  { segments, rebuild }: Manifest,
  added: Entries<EntryOf[K]>,
): Promise<readonly Segment[]> => {
  const from = mergeFrom(segments, Object.keys(added).length, rebuild?.replaces);
  const tail = await Promise.all(segments.slice(from).map(({ key }) => store.read(kind, key)));
  const readable = tail.filter((entries) => entries !== undefined);
  if (readable.length < tail.length) {
    log.error('segments of the search index are missing; rebuild it', {
      count: tail.length - readable.length,
    });
    return [...segments, await store.write(kind, added)];
  }
  return [...segments.slice(0, from), await store.write(kind, merged([...readable, added]))];
};
