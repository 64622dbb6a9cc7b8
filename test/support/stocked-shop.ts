import { put } from '#shared/dynamodb/write-action.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { testRuntime, type TestRuntime } from './test-runtime.ts';
import { catalogItems } from './catalog-items.ts';
import { sampleChannel } from './sample-channel.ts';

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
    { ...sampleChannel, locations: ['kemang'] },
  ],
  [
    { table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' },
    {
      code: 'kemang',
      name: 'Kemang',
      kind: 'store',
      timeZone: 'Asia/Jakarta',
      ships: true,
      openingHours: [],
      address: { line1: 'Jl. Kemang 1', city: 'Jakarta', country: 'ID' },
    },
  ],
];

const itemsOf = (sku: string, { price, stock = 0, kit }: Goods[string]): readonly Item[] => [
  ...catalogItems(sku, price, { kit }),
  [
    { table: 'inventory', pk: `S#${sku}#kemang#0`, sk: 'A' },
    { sku, locationId: 'kemang', bucket: '0', available: stock, onHand: stock, unavailable: 0 },
  ],
];
