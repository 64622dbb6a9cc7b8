import type { TableMapping } from '../../mapping-schemas.ts';

/**
 * Batch upload and batch edit of the seller centre that Tokopedia shares with TikTok Shop. The first row names the columns,
 * the next four explain them. Titles of one product’s rows are the same; weights are in grams in Indonesia.
 */
export const tokopedia: TableMapping = {
  headerRows: 5,
  product: {
    id: ['product_id', 'product_name'],
    name: ['product_name'],
    description: ['product_description'],
    brand: ['brand'],
    images: [
      'main_image',
      'image_2',
      'image_3',
      'image_4',
      'image_5',
      'image_6',
      'image_7',
      'image_8',
      'image_9',
    ],
    attributes: { 'Tokopedia category': ['category'] },
  },
  variant: {
    sku: ['seller_sku'],
    barcode: ['gtin_code'],
    price: ['price'],
    stock: ['quantity'],
    weight: ['parcel_weight'],
    weightUnit: 'g',
    inherit: ['price', 'weight'],
  },
  options: [
    { name: ['property_name_1'], value: ['property_value_1'] },
    { name: ['property_name_2'], value: ['property_value_2'] },
    { called: 'Variation', value: ['variation_value'], otherwise: true },
  ],
};
