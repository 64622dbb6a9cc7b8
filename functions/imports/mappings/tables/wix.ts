import type { TableMapping } from '../../mapping-schemas.ts';

/** Wix Stores’ product CSV: a row that says what the product is, and one for each variant. */
export const wix: TableMapping = {
  rows: { column: ['fieldType'], is: ['Product', 'Variant'], orEmpty: true },
  product: {
    id: ['handleId', 'handle'],
    name: ['name'],
    description: ['description', 'plainDescription'],
    brand: ['brand'],
    category: ['collection', 'categories'],
    categorySeparator: ';',
    images: ['productImageUrl'],
    imageSeparator: ';',
    published: { column: ['visible'], is: ['true'], orEmpty: true },
    attributes: { Ribbon: ['ribbon'] },
  },
  variant: {
    sku: ['sku'],
    price: ['price'],
    priceAdd: ['surcharge'],
    cost: ['cost'],
    stock: ['inventory'],
    weight: ['weight'],
    weightUnit: 'kg',
    inherit: ['price', 'cost', 'weight'],
  },
  variantRows: { column: ['fieldType'], is: ['Variant'] },
  options: [1, 2, 3].map((at) => ({
    name: [`productOptionName${at}`],
    value: [`productOptionDescription${at}`],
  })),
};
