import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { pushRecords } from './store/push-subscriptions.ts';
import { messageRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: [...(await messageRecords(db, customerId)), ...(await pushRecords(db, customerId))],
});
