import { mergeTaxSums } from '../../tax/public.ts';
import { cancelledUnits, type CancelledUnits, type UnitsToCancel } from './cancel-units.ts';
import type { Order, OrderLine, Totals } from './order.ts';

/** What staff change about the goods of an order. */
export interface OrderEdit {
  readonly cancel: readonly UnitsToCancel[];
  readonly added: readonly AddedLine[];
  /** What the added goods cost; no delivery. */
  readonly totals: Totals;
  /** When, ISO 8601. */
  readonly at: string;
}

/** A line that joins an order; its units wait for a location. */
export interface AddedLine {
  readonly line: OrderLine;
  /** The delivery it travels with. */
  readonly groupId: string;
}

/**
 * The order without the cancelled units and with the added lines. What was sold stays on it as it was: prices, discounts
 * and tax of the lines before are not weighed anew. Its version rises by one.
 */
export const editedOrder = (order: Order, { cancel, added, totals, at }: OrderEdit): CancelledUnits => {
  const done = cancelledUnits(order, cancel);
  if (done.kind !== 'cancelled') return done;
  const lines = [...done.order.lines, ...added.map(({ line }) => line)];
  const groups = order.groups?.map((group) => ({
    ...group,
    lineIds: [...group.lineIds, ...added.filter(isIn(group.groupId)).map(({ line }) => line.lineId)],
  }));
  const earlierTotals = [...(order.earlierTotals ?? []), { totals: order.totals, until: at }];
  const edited = { ...done.order, lines, groups, totals: withGoods(order.totals, totals), earlierTotals };
  return { ...done, order: edited };
};

const isIn =
  (group: string) =>
  ({ groupId }: AddedLine): boolean =>
    groupId === group;

const withGoods = (before: Totals, more: Totals): Totals => ({
  ...before,
  goods: before.goods + more.goods,
  discount: before.discount + more.discount,
  tax: before.tax + more.tax,
  total: before.total + more.total,
  taxes: before.taxes === undefined ? undefined : mergeTaxSums(before.taxes, more.taxes ?? []),
});
