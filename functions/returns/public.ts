// Reads
export { giftCodeOf } from './requests/gift-receipt.ts';
export { loadReturns } from './store/returns.ts';
export type { Return } from './model/return.ts';

// Grants
export { readReturnsGrants } from './store/returns.ts';
