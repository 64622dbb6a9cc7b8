import type { TableMapping } from '../../mapping-schemas.ts';

/** Loyverse’s item export: `Price [Shop]` and `In stock [Shop]` per shop; with several shops name the columns in a mapping file. */
export const loyverse: TableMapping = {
  product: {
    id: ['Handle'],
    name: ['Name'],
    description: ['Description'],
    category: ['Category'],
    attributes: { Supplier: ['Supplier'] },
  },
  variant: {
    sku: ['SKU'],
    barcode: ['Barcode'],
    price: ['Price [*]', 'Default price', 'Price'],
    cost: ['Cost'],
    stock: ['In stock [*]', 'In stock'],
    alwaysAvailable: { column: ['Track stock'], is: ['N'] },
  },
  options: [
    { name: ['Option 1 name'], value: ['Option 1 value'] },
    { name: ['Option 2 name'], value: ['Option 2 value'] },
    { name: ['Option 3 name'], value: ['Option 3 value'] },
  ],
};
