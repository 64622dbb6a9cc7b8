// Reads.
export { cartContactKey, loadCart } from './store/carts.ts';
export { refuseExpiredDraft, requireCart, requireOpen } from './requests/cart-of-caller.ts';
export { buyingOf, quoteOf, readCartMarket } from './store/cart-market.ts';
export { requireSeller, sellsAt } from './requests/seller.ts';
export type { Cart } from './model/cart.ts';

// Transaction parts.
export { CartMoved, CartTaken } from './store/carts.ts';
export { orderCartPart } from './requests/order-cart.ts';
export { addPriceMatchPart } from './requests/add-price-match.ts';

export { followCartMerge, undoCartMerge } from './store/follow-merge.ts';

// Grants.
export { cartsFollowMergeGrants } from './store/follow-merge.ts';
export { cartContactGrants, cartReadGrants, orderCartGrants } from './store/carts.ts';
export { addPriceMatchGrants } from './store/price-matches.ts';
