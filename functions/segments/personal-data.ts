import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { segmentRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await segmentRecords(db, customerId),
});
