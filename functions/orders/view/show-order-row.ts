import type * as z from 'zod/mini';
import { fulfilmentOf } from '../model/fulfilment.ts';
import { locationsOf } from '../model/listings.ts';
import { unitsOf, type Order } from '../model/order.ts';
import { orderNumberOf } from '../model/order-number.ts';
import { attentionOf } from '../model/route-units.ts';
import { isOpen } from '../model/status.ts';
import { statusAt } from '../model/transitions.ts';
import type { orderRow } from '../schemas.ts';
import type { OrderRow } from '../store/list-orders.ts';
import { showTotals } from './show-order.ts';

/** An order in a list of staff, as it is now. */
export const showListedOrder = (order: Order, now: string): z.input<typeof orderRow> => {
  const status = statusAt(order, now);
  return {
    ...showRow({ ...order, units: unitsOf(order) }, now),
    fulfilment: fulfilmentOf({ ...order, status }),
    attention: attentionOf({ ...order, status }),
    locations: [...locationsOf(order)],
    tags: order.tags === undefined ? undefined : [...order.tags],
  };
};

/** An order in a list. One whose time to pay is over is shown as expired even before the sweep has expired it. */
export const showRow = (row: OrderRow, now: string): z.input<typeof orderRow> => {
  const status = statusAt(row, now);
  return {
    orderId: row.orderId,
    number: orderNumberOf(row.orderId),
    status,
    channel: row.channel,
    customerId: row.customerId,
    totals: showTotals(row),
    units: row.units,
    placedAt: row.placedAt,
    expiresAt: isOpen(status) ? row.expiresAt : undefined,
  };
};
