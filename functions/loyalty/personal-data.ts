import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { loyaltyRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await loyaltyRecords(db, customerId),
});
