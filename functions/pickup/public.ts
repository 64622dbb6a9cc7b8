/** The only door of this domain: what others may import. */

// Reads
export { pickupCode, spacedCode } from './requests/pickup-code.ts';
