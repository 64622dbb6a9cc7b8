/** The only door of this domain: what others may import. */
export { offerGrants, offerKey } from './store/offers.ts';
export { normalisedGtin } from './model/gtin.ts';
export { categoryGrants, loadCategories } from './store/categories.ts';
export { withAncestors, type Category } from './model/category.ts';
export { isSellable, nameIn, type KitPart, type Offer } from './model/offer.ts';
