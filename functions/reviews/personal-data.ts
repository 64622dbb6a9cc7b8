import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { reviewRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId, orders }) => ({
  records: await reviewRecords(db, customerId, orders),
});
