// Reads
export { factsAt, type CustomerFactSheet, type KnownFact } from './model/fact.ts';
export { loadSheets } from './store/facts.ts';

// Grants
export { readFactsGrants } from './store/facts.ts';
