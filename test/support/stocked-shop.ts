import { put } from '#shared/dynamodb/write-action.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { testRuntime, type TestRuntime } from './test-runtime.ts';

/** What is sold, by SKU: its price in rupiah and how many the store has. A kit has the stock of its parts. */
type Goods = Readonly<
  Record<
    string,
    {
      readonly price: number;
      readonly stock?: number;
      readonly kit?: readonly { readonly sku: string; readonly quantity: number }[];
    }
  >
>;

/** A runtime with a web shop in Indonesia in its tables, which sells these goods out of one store. */
export const stockedShop = async (goods: Goods): Promise<TestRuntime> => {
  const runtime = testRuntime();
  const items = [...places, ...Object.entries(goods).flatMap(([sku, good]) => itemsOf(sku, good))];
  for (const [key, item] of items) await runtime.db.writeOne(put(key, { ...item, version: 1 }));
  return runtime;
};

type Item = readonly [Key, object];

const places: readonly Item[] = [
  [
    { table: 'catalog', pk: 'CHANNELS', sk: 'web' },
    {
      code: 'web',
      name: 'Web',
      purpose: 'sell',
      brand: 'Satu',
      currency: 'IDR',
      country: 'ID',
      pricesIncludeTax: true,
      locations: ['kemang'],
      delivery: [],
      paymentMinutes: 15,
    },
  ],
  [
    { table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' },
    { code: 'kemang', name: 'Kemang', kind: 'store', timeZone: 'Asia/Jakarta', ships: true },
  ],
];

const itemsOf = (sku: string, { price, stock = 0, kit }: Goods[string]): readonly Item[] => [
  [
    { table: 'catalog', pk: `SKU#${sku}`, sk: 'A' },
    {
      sku,
      productId: sku.toLowerCase(),
      productVersion: 1,
      name: sku,
      options: {},
      taxClass: 'standard',
      publish: { web: {} },
      status: 'active',
      kit,
    },
  ],
  [
    { table: 'catalog', pk: `SKU#${sku}`, sk: 'PR#IDR' },
    {
      sku,
      currency: 'IDR',
      prices: [{ priceId: 'base', amount: price, createdAt: '2026-01-01T00:00:00.000Z' }],
    },
  ],
  [
    { table: 'inventory', pk: `S#${sku}#kemang#0`, sk: 'A' },
    { sku, locationId: 'kemang', bucket: '0', available: stock, onHand: stock, unavailable: 0 },
  ],
];
