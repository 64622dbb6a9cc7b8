import type { TableMapping } from '../../mapping-schemas.ts';

/** Square’s item library: `Current Quantity Shop` per location; with several locations name the column in a mapping file. */
export const square: TableMapping = {
  product: {
    id: ['Reference Handle', 'Item Name'],
    name: ['Customer-facing Name', 'Item Name'],
    description: ['Description'],
    category: ['Reporting Category', 'Category', 'Categories'],
  },
  variant: {
    sku: ['SKU'],
    barcode: ['GTIN'],
    price: ['Price'],
    cost: ['Default Unit Cost'],
    stock: ['Current Quantity *', 'Current Quantity'],
    weight: ['Weight (lb)'],
    weightUnit: 'lb',
  },
  options: [
    { name: ['Option Name 1'], value: ['Option Value 1'] },
    { name: ['Option Name 2'], value: ['Option Value 2'] },
    { called: 'Variation', value: ['Variation Name'], otherwise: true },
  ],
};
