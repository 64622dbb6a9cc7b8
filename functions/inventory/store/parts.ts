/** What other domains may use of this one. */
export { stockReadGrants } from './sources.ts';
export { promisedAt, promisedAtGrants } from './promised-at.ts';
export { sourcesFor } from '../model/sources.ts';
export { completeBuckets, readBuckets, stockKey } from './stock.ts';
export { giveBackPart, StockMoved, stockWriteGrants, takeStockPart } from './take-stock.ts';
export {
  planTakes,
  type Plan,
  type PlannedLine,
  type Shortage,
  type Source,
  type Take,
  type Wanted,
} from '../model/plan-takes.ts';
export type { StockBucket, StockHead, StockReference } from '../model/stock.ts';
export { breachPoolsGrants, breachPoolsPart } from './breach-pools.ts';
export { requireHeld } from './change-hold.ts';
export { holdOfCaller } from './hold-of-caller.ts';
export { loadHold, spendHoldGrants, spendHoldPart } from './holds.ts';
export { insufficientStock, planTogether } from './plan-together.ts';
export { coverage, type Coverage, type Hold } from '../model/hold.ts';
export { areLatched, latchShortages } from './sold-out-latch.ts';
export { shownOf } from '../model/atp.ts';
export { kitsFrom, wantedUnits } from '../model/kits.ts';
export { bandOf, scarcityOf } from '../model/scarcity.ts';
export { stockChangesGrants, stockChangesOf } from './stock-changes.ts';
