/** The only door of this domain: what others may import. */
export { stockReadGrants } from './store/sources.ts';
export { promisedAt, promisedAtGrants } from './store/promised-at.ts';
export { sourcesFor } from './model/sources.ts';
export { completeBuckets, readBuckets, stockKey } from './store/stock.ts';
export { giveBackPart, StockMoved, stockWriteGrants, takeStockPart } from './store/take-stock.ts';
export {
  planTakes,
  type Plan,
  type PlannedLine,
  type Shortage,
  type Source,
  type Take,
  type Wanted,
} from './model/plan-takes.ts';
export type { StockBucket, StockHead, StockReference } from './model/stock.ts';
export { breachPoolsGrants, breachPoolsPart } from './store/breach-pools.ts';
export { insufficientStock, planTogether } from './store/plan-together.ts';
export { areLatched, latchShortages } from './store/sold-out-latch.ts';
export { shownOf } from './model/atp.ts';
export { kitsFrom, wantedUnits } from './model/kits.ts';
export { bandOf, scarcityOf } from './model/scarcity.ts';
export { stockChangesGrants, stockChangesOf } from './store/stock-changes.ts';
export { requireLocation } from './store/known-location.ts';
export { skuNotFound } from './store/offer-asked-for.ts';
