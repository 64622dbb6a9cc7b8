// Reads
export { lotHints, type LotHint } from './requests/lot-hints.ts';
export type { LotRules } from './model/lot-rules.ts';
export { splitLots, type ArrivedLot, type MovedLot } from './model/stored-lot.ts';
export { compareLots, type CountedLot } from './requests/count-lots.ts';
export { inspectReturnedLots } from './requests/returned-lots.ts';
export { LotMoved, lotRulesKey } from './store/lots.ts';

// Transaction parts
export { correctLotsParts } from './requests/count-lots.ts';
export { depositLotsParts, withdrawLotsParts } from './requests/move-lots.ts';
export { receiveLotsParts } from './requests/receive-lots.ts';
export { sellLots } from './requests/sell-lots.ts';
export { takeLotsParts, type LeavingUnits } from './requests/take-lots.ts';

// Grants
export {
  moveLotsGrants,
  readLotsGrants,
  receiveLotsGrants,
  sellLotsGrants,
  takeLotsGrants,
} from './store/lots.ts';
