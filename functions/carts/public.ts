/** The only door of this domain: what others may import. */
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
} from './store/carts.ts';
export { addPriceMatchGrants, addPriceMatchPart, CartMoved } from './store/price-matches.ts';
export { buyingOf, marketGrants, readMarket, sellableUnits, type MarketWithStock } from './store/market.ts';
export { tendersOf } from './store/tenders.ts';
export { priceLines } from './store/quote/price-lines.ts';
export { chargeEach } from './store/quote/charge-delivery.ts';
export { quoteCart, quoteToCharge } from './store/quote/quote-cart.ts';
export { savingsIn, savingsOf } from './store/quote/savings.ts';
export { requireSeller, sellsAt } from './store/seller.ts';
export type { Buyer } from './store/buyer.ts';
export { goodsValue } from './store/quote/sum-totals.ts';
export type {
  DiscountedLine,
  PricedLine,
  Question,
  Quote,
  QuotedDelivery,
  QuotedLine,
  QuotedTotals,
} from './store/quote/quote.ts';
export type { Cart } from './model/cart.ts';
