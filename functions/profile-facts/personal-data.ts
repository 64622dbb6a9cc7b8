import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { factRecords } from './store/facts.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await factRecords(db, customerId),
});
