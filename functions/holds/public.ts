// Reads
export { coverage, type Coverage, type Hold } from './model/hold.ts';
export { loadHold } from './store/holds.ts';
export { holdOfCaller } from './requests/hold-of-caller.ts';
export { requireHeld } from './requests/require-held.ts';
export { canHoldForPickup } from './requests/hold-for-pickup.ts';

// Changes
export { holdForPickup } from './requests/hold-for-pickup.ts';

// Transaction parts
export { HoldMoved, spendHoldPart } from './store/holds.ts';

// Grants
export { canHoldGrants, holdForPickupGrants } from './requests/hold-grants.ts';
export { spendHoldGrants } from './store/holds.ts';
