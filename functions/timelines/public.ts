// What it holds about a person, for exports and erasure
export { timelineRecords, timelineRecordsGrants } from './store/personal-records.ts';
