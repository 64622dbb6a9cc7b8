import { defineErrors } from '#shared/contracts/error.ts';

export const catalogErrors = defineErrors({
  PRODUCT_NOT_FOUND: {
    status: 404,
    title: 'There is no such product, or it is not published in this channel',
    action: 'Use a productId from GET /v1/products of the same channel.',
  },
  SKU_NOT_FOUND: {
    status: 404,
    title: 'There is no such SKU, or it is not sold in this channel',
    action: 'Use a SKU of a product of the same channel.',
  },
  GTIN_NOT_FOUND: {
    status: 404,
    title: 'No SKU has this GTIN',
    action: 'Scan again, or look the product up by its name.',
  },
  CATEGORY_NOT_FOUND: {
    status: 404,
    title: 'There is no such category',
    action: 'Use a code from GET /v1/categories.',
  },
  SKU_TAKEN: {
    status: 409,
    title: 'A SKU belongs to one product for ever',
    action: 'Choose a SKU that was never used.',
  },
  GTIN_TAKEN: {
    status: 409,
    title: 'A GTIN belongs to one active SKU',
    action: 'Check the barcode; take it off the other SKU first if it is right.',
  },
  OPTION_CLASH: {
    status: 409,
    title: 'Two variants of a product make the same choice',
    action: 'Give every variant its own combination of options.',
  },
  OPTION_VALUE_IN_USE: {
    status: 409,
    title: 'A variant still has an option value that would be deleted',
    action: 'Take the variant off, or keep the value.',
  },
  OPTION_UNKNOWN: {
    status: 422,
    title: 'A variant’s options are not those of its product',
    action: 'Give every variant one value of every option in `options`.',
  },
  KIT_FAULTY: {
    status: 422,
    title: 'A kit is made of single SKUs that are sold',
    action: 'Name each part once, by its own SKU, and open kits inside the kit into their parts.',
  },
  CATEGORY_CYCLE: {
    status: 409,
    title: 'A category cannot be inside itself',
    action: 'Choose another parent.',
  },
  PRODUCT_TOO_LARGE: {
    status: 422,
    title: 'The product is larger than one may be',
    action: 'Shorten texts, or make two products of it.',
  },
});
