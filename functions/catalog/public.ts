// Reads
export { offerKey } from './store/offers.ts';
export { barcodeKey, type Barcode } from './store/barcodes.ts';
export { productKey, type StoredProduct } from './store/products.ts';
export { allProductIds, pageOfProductIds } from './store/all-product-ids.ts';
export { categoriesWith, loadCategories } from './store/categories.ts';
export { withAncestors, withDescendants, type Category } from './model/category.ts';
export { checkDigit, normalisedGtin } from './model/gtin.ts';
export { isSellable, nameIn, type KitPart, type Offer } from './model/offer.ts';
export {
  allowsQuantity,
  quantityRuleIn,
  quantityRuleText,
  type QuantityRule,
} from './model/order-quantity.ts';
export { imageOf, textsIn, type Product } from './model/product.ts';
export { isPublished, nextPublicationChange, type Publication } from './model/publication.ts';

// Grants
export { categoryGrants } from './store/categories.ts';
export { offerGrants } from './store/offers.ts';
export { barcodeGrants } from './store/barcodes.ts';
export { allProductsGrants, productGrants } from './store/products.ts';
