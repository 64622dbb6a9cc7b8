// Reads
export { pickupCode, spacedCode } from './requests/pickup-code.ts';

// What it holds about a person, for exports and erasure
export { delegateRecords, delegateRecordsGrants } from './store/personal-records.ts';
