// Reads: all that a quote needs, in one round.
export {
  marketGrants,
  readMarket,
  type Buying,
  type MarketReading,
  type MarketRequest,
} from './store/market.ts';

// Quotes.
export { chargeEach } from './model/charge-delivery.ts';
export { giftsIn } from './model/weigh-promotions.ts';
export { sellableUnits, type Buyer, type Market, type MarketWithStock } from './model/market.ts';
export { quantityFaults } from './model/order-quantities.ts';
export { isTooMuch, priceCart, priceOf } from './model/price-lines.ts';
export { isStanding, type PriceMatch } from './model/price-match.ts';
export { quoteCart, quotePriced, quoteToCharge } from './model/quote-cart.ts';
export {
  MAX_LINE_AMOUNT,
  type ChosenDelivery,
  type DiscountedLine,
  type LineToPrice,
  type PricedCart,
  type PricedLine,
  type Quote,
  type QuotedLine,
  type QuoteTerms,
} from './model/quote.ts';
export { priceAsTold, type ToldLine } from './model/price-as-told.ts';
export { soldLine } from './model/sold-line.ts';
export { savingsIn } from './model/savings.ts';
export { goodsValue } from './model/sum-totals.ts';
export { tendersOf } from './model/tenders.ts';
