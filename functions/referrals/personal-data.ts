import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { referralRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await referralRecords(db, customerId),
});
