/** What other domains may use of this one. */
export {
  CartTaken,
  cartContactGrants,
  cartContactKey,
  cartReadGrants,
  loadCart,
  orderCartGrants,
  orderCartPart,
  requireCart,
  requireOpen,
} from './carts.ts';
export { addPriceMatchGrants, addPriceMatchPart, CartMoved } from './price-matches.ts';
export { marketGrants, readMarket, type MarketWithStock } from './market.ts';
export { priceLines } from './quote/price-lines.ts';
export { quoteCart } from './quote/quote-cart.ts';
export { goodsValue } from './quote/sum-totals.ts';
export type {
  DiscountedLine,
  PricedLine,
  Quote,
  QuotedDelivery,
  QuotedLine,
  QuotedTotals,
  UnitDiscount,
} from './quote/quote.ts';
export type { Cart } from '../model/cart.ts';
