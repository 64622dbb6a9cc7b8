import type { TableMapping } from '../../mapping-schemas.ts';

/** Magento 2’s product export, of the default store view. Each simple product is a product of its own. */
export const magento2: TableMapping = {
  rows: { column: ['product_type'], is: ['simple', 'virtual', 'downloadable'], orEmpty: true },
  product: {
    id: ['sku'],
    name: ['name'],
    description: ['description', 'short_description'],
    brand: ['manufacturer', 'brand'],
    category: ['categories'],
    categorySeparator: '/',
    images: ['base_image', 'additional_images'],
    published: { column: ['product_online'], is: ['1'], orEmpty: true },
    untaxed: { column: ['tax_class_name'], is: ['None'] },
  },
  variant: {
    sku: ['sku'],
    barcode: ['ean', 'gtin', 'barcode'],
    price: ['price'],
    salePrice: ['special_price'],
    cost: ['cost'],
    stock: ['qty'],
    alwaysAvailable: { column: ['manage_stock'], is: ['0'] },
    weight: ['weight'],
    weightUnit: 'kg',
  },
};
