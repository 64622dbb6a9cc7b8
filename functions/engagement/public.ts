// Reads
export { messageRecords } from './store/personal-records.ts';

// Grants
export { messageRecordsGrants } from './store/personal-records.ts';
