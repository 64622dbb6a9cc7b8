import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { countRecords, returnRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { customerId, orders }) => {
  const [counts, returns] = await Promise.all([
    countRecords(db, customerId),
    Promise.all(orders.map(({ orderId }) => returnRecords(db, orderId))),
  ]);
  return {
    records: [...counts, ...returns.flatMap(({ records }) => records)],
    blockers: orders.flatMap(({ orderId }, at) =>
      returns[at]?.isOpen === true ? [`return of ${orderId}`] : [],
    ),
  };
};
