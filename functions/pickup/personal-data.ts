import { fulfilmentsOfOrder } from '../fulfilment/public.ts';
import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { delegateRecords } from './store/personal-records.ts';

export const personalData: FindPersonalData = async (db, { orders }) => {
  const fulfilments = await Promise.all(orders.map(({ orderId }) => fulfilmentsOfOrder(db, orderId)));
  const ids = fulfilments.flat().map(({ fulfilmentId }) => fulfilmentId);
  return { records: await delegateRecords(db, ids) };
};
