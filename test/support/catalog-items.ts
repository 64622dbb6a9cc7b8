import type { Key } from '#shared/dynamodb/database.ts';

type Item = readonly [Key, object];

/** What the catalogue and its prices hold of a SKU that the channel `web` sells. */
export const catalogItems = (sku: string, price: number, more: object = {}): readonly [Item, Item] => [
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
      ...more,
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
];
