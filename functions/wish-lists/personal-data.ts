import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { wishListRecords } from './store/wish-lists.ts';

export const personalData: FindPersonalData = async (db, { customerId }) => ({
  records: await wishListRecords(db, customerId),
});
