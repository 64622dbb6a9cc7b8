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
export { quoteLines, totalsOf, type QuotedLine, type QuotedTotals } from './quote.ts';
export type { Cart } from '../model/cart.ts';
