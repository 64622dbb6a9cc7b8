/** What other domains may use of this one. */
export { offerGrants, offerKey } from './offers.ts';
export { normalisedGtin } from '../model/gtin.ts';
export { categoryGrants, loadCategories } from './categories.ts';
export { withAncestors, type Category } from '../model/category.ts';
export { isSellable, nameIn, type KitPart, type Offer } from '../model/offer.ts';
