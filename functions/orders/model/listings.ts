import { deliveryGroupsOf } from './delivery-groups.ts';
import type { Order } from './order.ts';

/** A list of orders: of a channel, a location, a SKU, or somebody's address; `all` has every order. */
export interface OrderListing {
  readonly kind: 'all' | 'channel' | 'location' | 'sku' | 'contact';
  readonly value: string;
}

/** Keyed digests of the addresses in an order's contact. */
export interface ContactDigests {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

export const ALL_ORDERS: OrderListing = { kind: 'all', value: 'orders' };

/** Every list that an order stands on. */
export const listingsOf = (order: Order, { email, phone }: ContactDigests): readonly OrderListing[] => [
  ALL_ORDERS,
  { kind: 'channel', value: order.channel },
  ...unique(order.lines.map(({ sku }) => sku)).map((value) => ({ kind: 'sku' as const, value })),
  ...locationsOf(order).map((value) => ({ kind: 'location' as const, value })),
  ...[email, phone].flatMap((value) => (value === undefined ? [] : [{ kind: 'contact' as const, value }])),
];

/** Where it was sold, where its goods come from, and where they are picked up. */
export const locationsOf = (order: Order): readonly string[] =>
  unique([
    ...(order.soldAt === undefined ? [] : [order.soldAt]),
    ...order.lines.flatMap(({ allocations }) => allocations.map(({ locationId }) => locationId)),
    ...deliveryGroupsOf(order).flatMap((group) => (group.method === 'pickup' ? [group.locationId] : [])),
  ]);

/** The calendar month in UTC of an instant: `2026-11`. */
export const monthOf = (at: string): string => at.slice(0, 7);

/** Months from the newer to the older, both inclusive; at most `limit`. */
export const monthsBack = (newest: string, oldest: string, limit: number): readonly string[] => {
  const months: string[] = [];
  let [year = 0, month = 0] = newest.split('-').map(Number);
  while (months.length < limit) {
    const current = `${year}-${String(month).padStart(2, '0')}`;
    if (current < oldest) break;
    months.push(current);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return months;
};

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
