import { allProductIds } from '../../catalog/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import type { Entries } from '../model/segments.ts';
import type { IndexRuntime } from './add-to-index.ts';
import { kinds, type EntryOf, type Kind } from '../model/entries.ts';
import { changeManifest } from '../store/manifest.ts';
import { readCards, readPrices, readRatings, readStock } from '../store/read-entries.ts';

/**
 * Builds the index again from everything that is stored, while changes go on being added to it. The segments there
 * are now are sealed first; the new ones take just their place, beneath what was added since.
 */
export const rebuildIndex = async (runtime: IndexRuntime): Promise<void> => {
  const id = runtime.ids.next('idx');
  await Promise.all(kinds.map((kind) => seal(runtime, kind, id)));
  const everything = await readEverything(runtime);
  await Promise.all([
    replace(runtime, 'documents', id, everything.documents),
    replace(runtime, 'prices', id, everything.prices),
    replace(runtime, 'stock', id, everything.stock),
    replace(runtime, 'ratings', id, everything.ratings),
  ]);
  runtime.log.info('search index rebuilt', { count: Object.keys(everything.documents).length });
};

const seal = ({ db }: IndexRuntime, kind: Kind, id: string) =>
  changeManifest(db, kind, async ({ generation, segments }) => ({
    generation,
    segments,
    rebuild: { id, replaces: segments.length },
  }));

const replace = async <K extends Kind>(
  { db, segments: store }: IndexRuntime,
  kind: K,
  id: string,
  entries: Entries<EntryOf[K]>,
): Promise<void> => {
  const base = await store.write(kind, entries);
  await changeManifest(db, kind, async ({ segments, rebuild }) =>
    // A rebuild that began later sealed more; its result will hold all of this one.
    rebuild?.id === id
      ? { generation: id, segments: [base, ...segments.slice(rebuild.replaces)] }
      : undefined,
  );
};

type Everything = { readonly [K in Kind]: Entries<EntryOf[K]> };

const readEverything = async (runtime: IndexRuntime): Promise<Everything> => {
  const { db, clock } = runtime;
  const { channels, locations } = await loadDirectory(db, clock);
  const currencies = [...new Set([...channels.values()].map(({ currency }) => currency))];
  const batches: Everything[] = [];
  for await (const productIds of allProductIds(db)) {
    const documents = await readCards(db, productIds);
    const variants = Object.values(documents).flatMap((card) => card?.variants ?? []);
    const skus = variants.map(({ sku }) => sku);
    const stocked = [...new Set(variants.flatMap(({ sku, kit }) => kit?.map((part) => part.sku) ?? [sku]))];
    const [prices, stock, ratings] = await Promise.all([
      readPrices(
        db,
        skus.flatMap((sku) => currencies.map((currency) => ({ sku, currency }))),
      ),
      readStock(
        db,
        stocked.flatMap((sku) => [...locations.keys()].map((locationId) => ({ sku, locationId }))),
      ),
      readRatings(db, productIds),
    ]);
    batches.push({ documents, prices, stock, ratings });
  }
  return {
    documents: existing(batches.map(({ documents }) => documents)),
    prices: existing(batches.map(({ prices }) => prices)),
    stock: existing(batches.map(({ stock }) => stock)),
    ratings: existing(batches.map(({ ratings }) => ratings)),
  };
};

/** A new base has nothing to take away. */
const existing = <Value>(batches: readonly Entries<Value>[]): Entries<Value> =>
  Object.fromEntries(
    batches.flatMap((entries) => Object.entries(entries).filter(([, value]) => value !== null)),
  );
