import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { profileRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await profileRecords(db, customerId),
});
