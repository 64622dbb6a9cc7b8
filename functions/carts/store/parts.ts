/** What other domains may use of this one. */
export {
  CartTaken,
  cartContactKey,
  cartReadGrants,
  loadCart,
  orderCartGrants,
  orderCartPart,
  requireCart,
  requireOpen,
} from './carts.ts';
export { marketGrants, readMarket, type MarketWithStock } from './market.ts';
export { quoteCart, quoteGoods, quoteWhole } from './quote/quote-cart.ts';
export { valueOf } from './quote/sum-totals.ts';
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
