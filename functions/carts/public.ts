/** The only door of this domain: what others may import. */

// Reads.
export { cartContactKey, loadCart, requireCart, requireOpen } from './store/carts.ts';
export { buyingOf, quoteOf, readCartMarket } from './store/cart-market.ts';
export { requireSeller, sellsAt } from './store/seller.ts';
export type { Cart } from './model/cart.ts';

// Transaction parts.
export { CartTaken, orderCartPart } from './store/carts.ts';
export { addPriceMatchPart, CartMoved } from './store/price-matches.ts';

// Grants.
export { cartContactGrants, cartReadGrants, orderCartGrants } from './store/carts.ts';
export { addPriceMatchGrants } from './store/price-matches.ts';
