import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { redemptionRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await redemptionRecords(db, customerId),
});
