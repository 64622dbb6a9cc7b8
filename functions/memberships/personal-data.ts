import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { membershipRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await membershipRecords(db, customerId),
});
