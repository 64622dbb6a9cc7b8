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
export { buyingOf, marketGrants, readMarket, sellableUnits, type MarketWithStock } from './market.ts';
export { tendersOf } from './tenders.ts';
export { priceLines } from './quote/price-lines.ts';
export { chargeEach } from './quote/charge-delivery.ts';
export { quoteCart, quoteToCharge } from './quote/quote-cart.ts';
export { savingsIn, savingsOf } from './quote/savings.ts';
export { requireSeller, sellsAt } from './seller.ts';
export type { Buyer } from './buyer.ts';
export { goodsValue } from './quote/sum-totals.ts';
export type {
  DiscountedLine,
  PricedLine,
  Question,
  Quote,
  QuotedDelivery,
  QuotedLine,
  QuotedTotals,
} from './quote/quote.ts';
export type { Cart } from '../model/cart.ts';
