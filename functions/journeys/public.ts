// What it holds about a person, for exports and erasure
export { journeyRecords, journeyRecordsGrants } from './store/personal-records.ts';
