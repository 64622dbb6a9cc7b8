import { backOff } from '../../../../shared/dynamodb/back-off.ts';
import type { Runtime } from '../../../../shared/runtime.ts';
import { merged, mergeFrom, type Entries, type Segment } from '../../model/segments.ts';
import { kinds, type Batch, type EntryOf, type Kind } from './entries.ts';
import { readManifest, saveManifest, type Manifest } from './manifest.ts';
import { readTruth } from './read-truth.ts';
import type { SegmentStore } from './segment-store.ts';
import type { Touched } from './touched.ts';

/** What the indexer may reach beside the usual. */
export interface IndexRuntime extends Runtime {
  readonly segments: SegmentStore;
}

/**
 * Brings the index up to date with what changed. The truth is read after the manifest and saved only if the manifest
 * is still the same, so of two writers none overrules what the other has read later.
 */
export const addToIndex = async (runtime: IndexRuntime, changes: Touched): Promise<void> => {
  const wait = backOff({ baseMs: 20, budgetMs: 8000 });
  for (;;) {
    const before = await readManifest(runtime.db);
    const batch = await readTruth(runtime.db, changes);
    const segments = await withBatch(runtime, before, batch);
    if (await saveManifest(runtime.db, { before, after: { ...before, segments } })) return;
    await wait();
  }
};

const withBatch = async (
  runtime: IndexRuntime,
  manifest: Manifest,
  batch: Batch,
): Promise<Manifest['segments']> => {
  const [documents, prices, stock] = await Promise.all([
    withEntries(runtime, manifest, 'documents', batch.documents),
    withEntries(runtime, manifest, 'prices', batch.prices),
    withEntries(runtime, manifest, 'stock', batch.stock),
  ]);
  return { documents, prices, stock };
};

const withEntries = async <K extends Kind>(
  { segments: store, log }: IndexRuntime,
  { segments, rebuild }: Manifest,
  kind: K,
  added: Entries<EntryOf[K]>,
): Promise<readonly Segment[]> => {
  const old = segments[kind];
  const count = Object.keys(added).length;
  if (count === 0) return old;
  const from = mergeFrom(old, count, rebuild?.replaces[kind]);
  const tail = await Promise.all(old.slice(from).map(({ key }) => store.read(kind, key)));
  const readable = tail.filter((entries) => entries !== undefined);
  if (readable.length < tail.length) {
    log.error('segments of the search index are missing; rebuild it', {
      count: tail.length - readable.length,
    });
    return [...old, await store.write(kind, added)];
  }
  return [...old.slice(0, from), await store.write(kind, merged([...readable, added]))];
};

/** How many segments of each kind there are. */
export const countsOf = ({ segments }: Manifest): { readonly [K in Kind]: number } => {
  const [documents, prices, stock] = kinds.map((kind) => segments[kind].length);
  return { documents: documents ?? 0, prices: prices ?? 0, stock: stock ?? 0 };
};
