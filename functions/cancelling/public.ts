// Changes of their own
export { cancelOnBehalf, type CancelledOnBehalf } from './on-behalf/cancel-on-behalf.ts';

// Grants
export { cancelOnBehalfGrants } from './grants.ts';
