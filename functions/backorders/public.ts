// Reads
export { backordersOf, promiseUnits, type PromisedUnits } from './store/promise-units.ts';

// Transaction parts
export { promiseUnitsPart } from './store/promise-units.ts';

// Grants
export { promiseUnitsGrants } from './store/promise-units.ts';
