import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { cartRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await cartRecords(db, customerId),
});
