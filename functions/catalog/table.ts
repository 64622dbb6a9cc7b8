import { defineItems, defineTable } from '#shared/contracts/table.ts';

export const catalogTable = defineTable('catalog', {
  purpose: 'Channels, locations, products, prices: what is sold, where and for how much.',
  personalData: false,
});

declare module '#shared/contracts/table.ts' {
  interface DeclaredTables extends Record<typeof catalogTable.name, true> {}
}

/** A product with its variants is one item (at most 340 KB), and each SKU has an item of its own that carts read. */
export const catalogItems = defineItems('catalog', {
  items: {
    product: { pk: 'P#{productId}', sk: 'A', serves: 'One product with its variants.' },
    productEvent: {
      pk: 'P#{productId}',
      sk: 'E#{version}#{type}',
      serves: 'The history of a product, and the outbox of its events.',
    },
    offer: { pk: 'SKU#{sku}', sk: 'A', serves: 'The offer of a SKU; a SKU is never reused.' },
    barcode: { pk: 'BC#{gtin}', sk: 'A', serves: 'The one active SKU behind a GTIN.' },
    category: { pk: 'CATEGORIES', sk: '{code}', serves: 'All categories, or one by its code.' },
  },
  indexes: {
    allProducts: {
      partition: [{ name: 'shard', type: 'number' }],
      sort: [{ name: 'productId', type: 'string' }],
      include: 'keys',
      serves: 'All products, for rebuilding the search index. Sixteen shards, written once per product.',
    },
  },
});
