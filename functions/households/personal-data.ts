import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { householdRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await householdRecords(db, customerId),
});
