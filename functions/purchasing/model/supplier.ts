import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';
import type { supplierBody, supplierSkuBody } from '../schemas.ts';

export type Supplier = z.output<typeof supplierBody> & Versioned & { readonly supplierId: string };

/** The terms on which a supplier delivers a SKU. */
export type SupplierSku = z.output<typeof supplierSkuBody> &
  Versioned & { readonly supplierId: string; readonly sku: string };

/** Sums of lead times in days over received orders: enough for their mean and spread, and added to without reading. */
export interface LeadTimeSums {
  readonly orders: number;
  readonly days: number;
  readonly squares: number;
}

/** Days from sending an order to its goods. */
export interface LeadTime {
  readonly meanDays: number;
  readonly spreadDays: number;
  /** Received orders behind it; 0 when the supplier’s own statement is used. */
  readonly orders: number;
}

/** Fewer orders say too little about the spread. */
const ENOUGH_ORDERS = 3;

/** Mean and spread from real receipts once there are three, else what the supplier states. */
export const leadTimeOf = (
  { leadTimeDays, leadTimeSpreadDays }: Pick<Supplier, 'leadTimeDays' | 'leadTimeSpreadDays'>,
  sums: LeadTimeSums | undefined,
): LeadTime => {
  if (sums === undefined || sums.orders < ENOUGH_ORDERS)
    return { meanDays: leadTimeDays, spreadDays: leadTimeSpreadDays, orders: 0 };
  const meanDays = sums.days / sums.orders;
  const variance = Math.max(0, (sums.squares - sums.orders * meanDays ** 2) / (sums.orders - 1));
  return { meanDays, spreadDays: Math.sqrt(variance), orders: sums.orders };
};

/** The cost of one unit when so many are ordered: the last price break that is reached. */
export const unitCostFor = (
  { unitCost, priceBreaks }: Pick<SupplierSku, 'unitCost' | 'priceBreaks'>,
  quantity: number,
): number =>
  [...priceBreaks].sort((a, b) => a.from - b.from).findLast(({ from }) => quantity >= from)?.unitCost ??
  unitCost;

/** The smallest quantity a supplier takes that is not below the wanted one: whole packs, at least the minimum. */
export const orderableQuantity = (
  { packSize, minimumQuantity }: Pick<SupplierSku, 'packSize' | 'minimumQuantity'>,
  wanted: number,
): number => Math.ceil(Math.max(wanted, minimumQuantity) / packSize) * packSize;

/**
 * When goods that are ordered now arrive: after the lead time, on a day the supplier delivers. Days are those of UTC.
 *
 * @param from milliseconds since 1970
 */
export const arrivalOf = (
  { deliveryWeekdays, closedOn }: Pick<Supplier, 'deliveryWeekdays' | 'closedOn'>,
  from: number,
  leadTimeDays: number,
): number => {
  const earliest = from + Math.ceil(leadTimeDays) * DAY;
  for (let days = 0; days < 60; days += 1) {
    const at = earliest + days * DAY;
    const date = new Date(at).toISOString().slice(0, 10);
    const weekday = new Date(at).getUTCDay() || 7;
    if (!closedOn.includes(date) && (deliveryWeekdays.length === 0 || deliveryWeekdays.includes(weekday)))
      return at;
  }
  return earliest;
};
