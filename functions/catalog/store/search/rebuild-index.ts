import { loadDirectory } from '../../../channels/store/parts.ts';
import { backOff } from '../../../../shared/dynamodb/back-off.ts';
import { catalogItems } from '../../table.ts';
import { SHARDS } from '../products.ts';
import { countsOf, type IndexRuntime } from './add-to-index.ts';
import type { Batch, Kind } from './entries.ts';
import { readManifest, saveManifest, type Manifest } from './manifest.ts';
import { readTruth } from './read-truth.ts';
import { touched } from './touched.ts';

/**
 * Builds the index again from everything that is stored, while changes go on being added to it. The segments there
 * are now are sealed first; the new ones take just their place, beneath what was added since.
 */
export const rebuildIndex = async (runtime: IndexRuntime): Promise<void> => {
  const id = runtime.ids.next('idx');
  await change(runtime, (manifest) => ({ ...manifest, rebuild: { id, replaces: countsOf(manifest) } }));
  const everything = await readEverything(runtime);
  const base = await writeAll(runtime, everything);
  const done = await change(runtime, (manifest) =>
    // A rebuild that began later sealed more; its result will hold all of this one.
    manifest.rebuild?.id === id ? replaced(manifest, id, base) : undefined,
  );
  runtime.log.info(done ? 'search index rebuilt' : 'search index is being rebuilt by another run', {
    count: Object.keys(everything.documents).length,
  });
};

const replaced = (
  { segments, rebuild }: Manifest,
  generation: string,
  base: Manifest['segments'],
): Omit<Manifest, 'version'> => {
  const kept = (kind: Kind) => [...base[kind], ...segments[kind].slice(rebuild?.replaces[kind] ?? 0)];
  return {
    generation,
    segments: { documents: kept('documents'), prices: kept('prices'), stock: kept('stock') },
  };
};

/** Applies a change to whatever the manifest is by then; false when there is nothing to change any more. */
const change = async (
  { db }: IndexRuntime,
  next: (manifest: Manifest) => Omit<Manifest, 'version'> | undefined,
): Promise<boolean> => {
  const wait = backOff({ baseMs: 20, budgetMs: 8000 });
  for (;;) {
    const before = await readManifest(db);
    const after = next(before);
    if (after === undefined) return false;
    if (await saveManifest(db, { before, after })) return true;
    await wait();
  }
};

const writeAll = async (
  { segments }: IndexRuntime,
  { documents, prices, stock }: Batch,
): Promise<Manifest['segments']> => {
  const [first, second, third] = await Promise.all([
    segments.write('documents', documents),
    segments.write('prices', prices),
    segments.write('stock', stock),
  ]);
  return { documents: [first], prices: [second], stock: [third] };
};

const readEverything = async (runtime: IndexRuntime): Promise<Batch> => {
  const { db, clock } = runtime;
  const { channels, locations } = await loadDirectory(db, clock);
  const currencies = [...new Set([...channels.values()].map(({ currency }) => currency))];
  const batches: Batch[] = [];
  for await (const productIds of allProducts(runtime)) {
    const { documents } = await readTruth(db, touched({ products: productIds }));
    const skus = Object.values(documents).flatMap((card) => card?.variants.map(({ sku }) => sku) ?? []);
    const { prices, stock } = await readTruth(
      db,
      touched({
        prices: skus.flatMap((sku) => currencies.map((currency) => ({ sku, currency }))),
        stock: skus.flatMap((sku) => [...locations.keys()].map((locationId) => ({ sku, locationId }))),
      }),
    );
    batches.push({ documents: existing(documents), prices: existing(prices), stock: existing(stock) });
  }
  return {
    documents: Object.assign({}, ...batches.map(({ documents }) => documents)),
    prices: Object.assign({}, ...batches.map(({ prices }) => prices)),
    stock: Object.assign({}, ...batches.map(({ stock }) => stock)),
  };
};

/** The ids of all products, some hundred at a time. */
async function* allProducts({ db }: IndexRuntime): AsyncGenerator<readonly string[]> {
  for (let shard = 0; shard < SHARDS; shard += 1) {
    let cursor: string | undefined;
    do {
      const page = await db.queryIndex<{ readonly productId: string }>({
        index: catalogItems.indexes.allProducts,
        partition: { shard },
        limit: 200,
        ...(cursor === undefined ? {} : { cursor }),
      });
      yield page.items.map(({ productId }) => productId);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }
}

/** A new base has nothing to take away. */
const existing = <Entry>(entries: Readonly<Record<string, Entry | null>>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(entries).flatMap(([id, entry]) => (entry === null ? [] : [[id, entry]])));
