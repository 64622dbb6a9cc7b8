// Reads, and what they are worth
export { unitCostsAt } from './store/unit-costs.ts';
export { valueOf } from './model/moving-average.ts';

// Grants
export { readCostGrants } from './store/unit-costs.ts';
