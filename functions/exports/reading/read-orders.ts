import { monthsBack, ordersOfMonths, type Order } from '../../orders/public.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { isWithin } from '../model/within.ts';
import type { ExportedRecord, PageReader } from './page-reader.ts';

const YEAR_MS = 365 * DAY;
/** Fifty years. */
const MOST_MONTHS = 600;

/** Orders of the time asked for, newest first, without who receives them and where. */
export const readOrders: PageReader = async (cursor, options, { db, clock }) => {
  const to = options.to ?? instant(clock).slice(0, 10);
  const from = options.from ?? instant(clock, -YEAR_MS).slice(0, 10);
  const months = monthsBack(to.slice(0, 7), from.slice(0, 7), MOST_MONTHS);
  if (months.length === 0) return { items: [] };
  const { items, nextCursor } = await ordersOfMonths(db, { months, limit: 200, cursor });
  return { items: items.filter(({ placedAt }) => isWithin(placedAt, from, to)).map(recordOf), nextCursor };
};

const recordOf = (order: Order): ExportedRecord => {
  const { orderId, placedAt, status, channel, customerId, currency, totals, payment, soldAt } = order;
  return {
    orderId,
    placedAt,
    status,
    channel,
    customerId,
    soldAt,
    currency,
    goods: totals.goods,
    discount: totals.discount,
    delivery: totals.delivery,
    tax: totals.tax,
    total: totals.total,
    taxIncluded: totals.taxIncluded,
    paymentMethod: payment.method,
    paymentStatus: payment.status,
    captured: payment.captured,
    refunded: payment.refunded,
    lines: order.lines.map((line) => ({
      lineId: line.lineId,
      sku: line.sku,
      productId: line.productId,
      name: line.name,
      variantName: line.variantName,
      quantity: line.quantity,
      cancelled: line.cancelled,
      unitPrice: line.unitPrice,
      discount: line.discount,
      tax: line.tax,
      total: line.total,
    })),
  };
};
