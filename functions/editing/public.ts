// Reads
export { planEdit, type PlannedEdit } from './planning/plan-edit.ts';

// Grants
export { planEditGrants } from './grants.ts';
