import { quantitiesOf, type LineQuantities } from './line-quantities.ts';
import type { Order } from './order.ts';
import { holdsStock } from './status.ts';

/**
 * How far the goods of an order got, from the quantities of its lines.
 * - `none`: it has no goods, as gift cards.
 * - `waiting`: some units stand nowhere yet; `open`: all of them do, and nobody picked one.
 */
export type Fulfilment =
  | 'none'
  | 'waiting'
  | 'open'
  | 'in_progress'
  | 'partly_shipped'
  | 'shipped'
  | 'partly_delivered'
  | 'delivered'
  | 'returned'
  | 'cancelled';

export const fulfilmentOf = ({ status, lines }: Pick<Order, 'status' | 'lines'>): Fulfilment => {
  if (!holdsStock(status)) return 'cancelled';
  const goods = lines.filter(({ giftCard }) => giftCard === undefined);
  if (goods.length === 0) return 'none';
  return furthest(goods.map(quantitiesOf));
};

const furthest = (lines: readonly LineQuantities[]): Fulfilment => {
  const sum = (state: keyof LineQuantities): number => lines.reduce((all, line) => all + line[state], 0);
  const kept = sum('ordered') - sum('cancelled');
  if (kept === 0) return 'cancelled';
  const [returned, delivered, shipped] = [sum('returned'), sum('delivered'), sum('shipped')];
  if (returned === kept) return 'returned';
  if (delivered + returned === kept) return 'delivered';
  if (delivered + returned > 0) return 'partly_delivered';
  if (shipped === kept) return 'shipped';
  if (shipped > 0) return 'partly_shipped';
  if (sum('picked') > 0) return 'in_progress';
  return sum('waiting') > 0 ? 'waiting' : 'open';
};

/** True while nothing of the goods left its shelf: then the order can still be cancelled as a whole. */
export const isUntouched = ({ lines }: Pick<Order, 'lines'>): boolean =>
  lines.every(({ allocations }) =>
    allocations.every(
      ({ picked = 0, shipped = 0, delivered = 0, returned = 0 }) =>
        picked + shipped + delivered + returned === 0,
    ),
  );
