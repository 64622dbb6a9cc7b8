// Reads
export { pickupCode, spacedCode } from './requests/pickup-code.ts';
