// Reads
export { customerFiguresOf, type CustomerFigures } from './store/customer-figures.ts';

// Grants
export { readFiguresGrants } from './store/customer-figures.ts';

// What it holds about a person, for exports and erasure
export { timelineRecords, timelineRecordsGrants } from './store/personal-records.ts';
