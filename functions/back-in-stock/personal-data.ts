import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { subscriptionRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await subscriptionRecords(db, customerId),
});
