// Reads, and how to plan with them
export type { AdjustmentReason } from './model/stock/adjust.ts';
export type { RejectionReason } from './model/stock/rejection.ts';
export { bandOf, scarcityOf } from './model/stock/scarcity.ts';
export { kitsFrom, wantedUnits } from './model/stock/kits.ts';
export {
  planTakes,
  type Plan,
  type PlannedLine,
  type Shortage,
  type Source,
  type Take,
  type Wanted,
} from './model/stock/plan-takes.ts';
export { shownOf } from './model/stock/atp.ts';
export { areLatched, latchShortages } from './model/stock/sold-out-latch.ts';
export { sourcesFor } from './model/stock/sources.ts';
export type { StockBucket, StockHead, StockLevel, StockReference } from './model/stock/stock.ts';
export { completeBuckets, readBuckets, readHeads, stockKey } from './store/stock/stock.ts';
export { planTogether } from './store/plan-together.ts';
export { readSources } from './store/stock/sources.ts';
export { promisedAt } from './store/stock/promised-at.ts';
export { levelsAt, movementsAt, skusAt } from './store/stock/stocked-places.ts';
export { readOwedStock, supplyFrom, type OwedStock, type StockOwed } from './store/stock/backordered.ts';
export { incomingAt, type IncomingStock } from './store/stock/incoming.ts';
export { movementsSince } from './store/ledger/movements-since.ts';
export { soldSince } from './store/ledger/sold-since.ts';
export { stockChangesOf } from './store/projections/stock-changes.ts';
export { shownStockOf } from './store/projections/shown-stock.ts';

// Refusals that go with them
export { refuseWrongSign } from './requests/adjust-parts.ts';
export { insufficientStock } from './requests/insufficient-stock.ts';
export { requireKnownLocation, requireLocation } from './requests/require-location.ts';
export { requireSkus } from './requests/require-skus.ts';
export { skuNotFound } from './requests/sku-not-found.ts';

// Transaction parts
export { adjustStockParts } from './requests/adjust-parts.ts';
export { breachPoolsPart } from './store/channel-rules/breach-pools.ts';
export { changeStockParts, type OnHandChange } from './store/stock/change-stock.ts';
export { forgiveStockPart, oweStockPart, supplyOwedPart } from './store/stock/backordered.ts';
export { expectStockPart } from './store/stock/incoming.ts';
export { receiveReturnedPart } from './store/stock/receive-returned.ts';
export { commitStockPart, type UnitsHeld } from './store/stock/commit-stock.ts';
export { handOverPart, NotOnHand, returnToShelfPart } from './store/stock/hand-over.ts';
export { sellAtTillPart } from './store/stock/sell-at-till.ts';
export { rejectStockPart, type RejectedUnits } from './store/stock/reject-stock.ts';
export {
  giveBackPart,
  StockGone,
  StockMoved,
  takeForOrderPart,
  takeStockPart,
} from './store/stock/take-stock.ts';

// Grants
export { changeStockGrants } from './store/stock/change-stock.ts';
export { owedStockGrants } from './store/stock/backordered.ts';
export { expectStockGrants, incomingGrants } from './store/stock/incoming.ts';
export { handOverGrants } from './store/stock/hand-over.ts';
export { breachPoolsGrants } from './store/channel-rules/breach-pools.ts';
export { promisedAtGrants } from './store/stock/promised-at.ts';
export { shownStockGrants } from './store/projections/shown-stock.ts';
export { stockChangesGrants } from './store/projections/stock-changes.ts';
export { stockReadGrants } from './store/stock/sources.ts';
export { stockedPlacesGrants } from './store/stock/stocked-places.ts';
export { stockWriteGrants } from './store/stock/take-stock.ts';
