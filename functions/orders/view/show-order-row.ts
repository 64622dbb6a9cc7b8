import type * as z from 'zod/mini';
import { isOpen } from '../model/status.ts';
import { statusAt } from '../model/transitions.ts';
import type { orderRow } from '../schemas.ts';
import type { OrderRow } from '../store/list-orders.ts';
import { showTotals } from './show-order.ts';

/** An order in a list. One whose time to pay is over is shown as expired even before the sweep has expired it. */
export const showRow = (row: OrderRow, now: string): z.input<typeof orderRow> => {
  const status = statusAt(row, now);
  return {
    orderId: row.orderId,
    status,
    channel: row.channel,
    customerId: row.customerId,
    totals: showTotals(row),
    units: row.units,
    placedAt: row.placedAt,
    expiresAt: isOpen(status) ? row.expiresAt : undefined,
  };
};
