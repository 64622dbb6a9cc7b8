import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { pastOrderRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await pastOrderRecords(db, customerId),
});
