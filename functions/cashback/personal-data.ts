import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { cashbackRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await cashbackRecords(db, customerId),
});
