import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { timelineRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId, orders }) => ({
  records: await timelineRecords(db, customerId, orders),
});
