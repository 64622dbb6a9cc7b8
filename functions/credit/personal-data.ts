import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { creditRecords } from './store/personal-records.ts';

/** Store credit has an account per currency: those the shop sells in, and those the person paid in. */
export const personalData: FindPersonalData = async (db, { customerId, orders }) => {
  const currencies = new Set(['IDR', 'USD', ...orders.map(({ currency }) => currency)]);
  return { records: await creditRecords(db, customerId, [...currencies]) };
};
