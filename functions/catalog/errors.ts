import { defineErrors } from '#shared/contracts/error.ts';

export const catalogErrors = defineErrors({
  PRODUCT_NOT_FOUND: {
    status: 404,
    title: 'Product not found in this channel',
    action: 'Use a productId from GET /v1/products of the same channel.',
  },
  SKU_NOT_FOUND: {
    status: 404,
    title: 'SKU not found in this channel',
    action: 'Use a SKU of a product of the same channel.',
  },
  QUANTITY_NOT_ALLOWED: {
    status: 422,
    title: 'Quantity not allowed in one order',
    action:
      'Change the quantity as described in `errors`; GET /v1/products/{productId} shows the rule of each SKU.',
  },
  GTIN_NOT_FOUND: {
    status: 404,
    title: 'GTIN not found',
    action: 'Scan again, or search for the product by name.',
  },
  CATEGORY_NOT_FOUND: {
    status: 404,
    title: 'Category not found',
    action: 'Use a code from GET /v1/categories.',
  },
  SKU_TAKEN: {
    status: 409,
    title: 'SKU is already in use',
    action: 'Choose a SKU that has never been used: a SKU is never reused.',
  },
  GTIN_TAKEN: {
    status: 409,
    title: 'GTIN belongs to another SKU',
    action: 'Check the barcode. If it is correct, remove it from the other SKU first.',
  },
  DUPLICATE_OPTIONS: {
    status: 409,
    title: 'Two variants have the same options',
    action: 'Give each variant a unique combination of options.',
  },
  OPTION_VALUE_IN_USE: {
    status: 409,
    title: 'Option value is still in use',
    action: 'Remove the variant, or keep the option value.',
  },
  OPTION_UNKNOWN: {
    status: 422,
    title: 'Variant options do not match the product',
    action: 'Give each variant one value for each option in `options`.',
  },
  INVALID_KIT: {
    status: 422,
    title: 'Invalid kit',
    action: 'List each part once, by its own SKU, and list the parts of a nested kit instead of the kit.',
  },
  CATEGORY_CYCLE: {
    status: 409,
    title: 'Category cannot be its own parent',
    action: 'Choose a parent that is not inside this category.',
  },
  PRODUCT_TOO_LARGE: {
    status: 422,
    title: 'Product exceeds the size limit',
    action: 'Shorten texts, or split it into two products.',
  },
});
