import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { fulfilmentOf } from './model/fulfilment.ts';
import type { Order } from './model/order.ts';
import { isOpen } from './model/status.ts';
import { orderRecords } from './store/personal-records.ts';
import { loadOrders } from './store/orders.ts';

export const personalData: FindPersonalData = async (db, { orders }) => {
  const loaded = await loadOrders(
    db,
    orders.map(({ orderId }) => orderId),
  );
  return {
    records: await orderRecords(db, loaded),
    blockers: loaded.filter(isUnfinished).map(({ orderId }) => `order ${orderId}`),
  };
};

/** Goods that are on their way need their address. */
const isUnfinished = (order: Order): boolean =>
  isOpen(order.status) ||
  (order.status === 'paid' && !['none', 'delivered', 'returned', 'cancelled'].includes(fulfilmentOf(order)));
