import { channelOf, loadDirectory } from '../../channels/public.ts';
import { isProblem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Offer } from '../model/offer.ts';
import type { ProductContent } from '../model/product.ts';
import { barcodeKey, type Barcode } from '../store/barcodes.ts';
import { categoriesWith } from '../store/categories.ts';
import { offerKey } from '../store/offers.ts';
import { productKey, type StoredProduct } from '../store/products.ts';

/** The product as it is, and whatever its new codes and the parts of its kits lead to already: one call. */
export const readForChange = async (productId: string, content: ProductContent, runtime: Runtime) => {
  const { db, clock } = runtime;
  const skus = [
    ...new Set(
      content.variants.flatMap(({ sku, aliases, kit = [] }) => [
        sku,
        ...aliases,
        ...kit.map((part) => part.sku),
      ]),
    ),
  ];
  const gtins = content.variants.flatMap(({ gtin }) => gtin ?? []);
  const [items, channels, categories] = await Promise.all([
    db.getMany<StoredProduct & Offer & Barcode>([
      productKey(productId),
      ...skus.map(offerKey),
      ...gtins.map(barcodeKey),
    ]),
    channelsAmong([...Object.keys(content.publish), ...Object.keys(content.overrides)], runtime),
    content.category === undefined ? [] : categoriesWith(db, clock, content.category),
  ]);
  const [current, ...pointers] = items;
  return {
    current: current as StoredProduct | undefined,
    offers: byKey(skus, pointers.slice(0, skus.length)) as ReadonlyMap<string, Offer>,
    barcodes: byKey(gtins, pointers.slice(skus.length)) as ReadonlyMap<string, Barcode>,
    places: { channels, categories: new Set(categories.map(({ code }) => code)) },
  };
};

/** Which of the codes are channels. One that is not known yet is looked up afresh. */
const channelsAmong = async (
  codes: readonly string[],
  { db, clock }: Runtime,
): Promise<ReadonlySet<string>> => {
  const { channels } = await loadDirectory(db, clock);
  const fresh = [...new Set(codes)].filter((code) => !channels.has(code));
  const found = await Promise.all(
    fresh.map((code) =>
      channelOf(db, clock, code).catch((error: unknown) => {
        if (isProblem(error)) return undefined;
        throw error;
      }),
    ),
  );
  return new Set([...channels.keys(), ...found.flatMap((channel) => channel?.code ?? [])]);
};

export type Places = Awaited<ReturnType<typeof readForChange>>['places'];

const byKey = <Item>(
  keys: readonly string[],
  items: readonly (Item | undefined)[],
): ReadonlyMap<string, Item> =>
  new Map(
    keys.flatMap((key, index) => {
      const item = items[index];
      return item === undefined ? [] : [[key, item] as const];
    }),
  );
