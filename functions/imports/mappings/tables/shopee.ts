import type { TableMapping } from '../../mapping-schemas.ts';

/**
 * Shopee’s mass upload template, and the sales information that its seller centre exports. The first row has names such as
 * `ps_product_name|1|0`, the next five explain them. The integration number joins the variants of one file and begins
 * anew in the next file, so it is no id.
 */
export const shopee: TableMapping = {
  headerRows: 6,
  product: {
    id: ['ps_sku_parent_short*', 'et_title_parent_sku*', 'et_title_product_id*', 'ps_product_name*'],
    groupedBy: [
      'et_title_variation_integration_no*',
      'et_title_product_id*',
      'ps_sku_parent_short*',
      'ps_product_name*',
    ],
    name: ['ps_product_name*', 'et_title_product_name*'],
    description: ['ps_product_description*'],
    brand: ['ps_brand*'],
    images: [
      'ps_item_cover_image*',
      'ps_item_image_1*',
      'ps_item_image_2*',
      'ps_item_image_3*',
      'ps_item_image_4*',
      'ps_item_image_5*',
      'ps_item_image_6*',
      'ps_item_image_7*',
      'ps_item_image_8*',
    ],
    attributes: { 'Shopee category': ['ps_category*'] },
  },
  variant: {
    sku: ['ps_sku_short*', 'et_title_variation_sku*'],
    barcode: ['ps_gtin_code*'],
    price: ['ps_price*', 'et_title_variation_price*'],
    stock: ['ps_stock*', 'et_title_variation_stock*'],
    weight: ['ps_weight*'],
    weightUnit: 'kg',
    image: ['et_title_image_per_variation*'],
    inherit: ['price', 'weight'],
  },
  options: [
    { name: ['et_title_variation_1*'], value: ['et_title_option_for_variation_1*'] },
    { name: ['et_title_variation_2*'], value: ['et_title_option_for_variation_2*'] },
    { called: 'Variation', value: ['et_title_variation_name*'], otherwise: true },
  ],
};
