// Reads
export { lotHints, type LotHint } from './requests/lot-hints.ts';
export type { LotRules } from './model/lot-rules.ts';
export type { ArrivedLot } from './model/stored-lot.ts';
export { LotMoved, lotRulesKey } from './store/lots.ts';

// Transaction parts
export { receiveLotsParts } from './requests/receive-lots.ts';
export { takeLotsParts, type LeavingUnits } from './requests/take-lots.ts';

// Grants
export { readLotsGrants, receiveLotsGrants, takeLotsGrants } from './store/lots.ts';
