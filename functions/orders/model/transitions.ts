import type { Allocation, Order, OrderPayment, OrderStatus } from './order.ts';
import { stateCounts } from './line-quantities.ts';
import { holdsStock, isOpen, mayBecome } from './status.ts';

/** Units taken from one bucket for one SKU. */
export interface HeldUnits extends Allocation {
  readonly sku: string;
}

/** The order with all its money. A line's allocations are given when its stock had to be taken again. */
export const paid = (
  order: Order,
  payment: OrderPayment,
  allocations?: ReadonlyMap<string, readonly Allocation[]>,
): Order => ({
  ...withMoneyAgain(moved(order, 'paid')),
  payment,
  lines: order.lines.map((line) => ({
    ...line,
    allocations: allocations?.get(line.lineId) ?? line.allocations,
  })),
});

/** One of its tenders has paid; it waits for the others. */
export const partlyPaid = (order: Order, payment: OrderPayment): Order => ({
  ...order,
  payment,
  version: order.version + 1,
});

/** Money that was taken is on its way back from here on. */
export const cancelled = (order: Order): Order => ({
  ...moved(order, 'cancelled'),
  payment: { ...order.payment, status: moneyToReturn(order) > 0 ? 'refund_pending' : order.payment.status },
});

/** A cash order that staff vouch for: it keeps its stock without a time limit. */
export const confirmed = ({ expiresAt: _none, ...order }: Order): Order => ({
  ...order,
  version: order.version + 1,
});

/** The order whose money is authorised: it keeps its stock, and is paid as it is sent. */
export const authorised = (order: Order, payment: OrderPayment): Order => {
  const { expiresAt: _none, ...kept } =
    order.status === 'confirmed' ? { ...order, version: order.version + 1 } : moved(order, 'confirmed');
  return { ...withMoneyAgain(kept), payment };
};

/** A paid order that cost more after an edit, now that the rest is paid too: it may go on. */
export const balancePaid = (order: Order, payment: OrderPayment): Order => ({
  ...withMoneyAgain(order),
  payment,
  version: order.version + 1,
});

/** The order whose time to pay is over. */
export const expired = (order: Order): Order => moved(order, 'expired');

/** True when its time to pay is over, whether or not the sweep has come by. */
export const isOverdue = (order: Pick<Order, 'status' | 'expiresAt'>, now: string): boolean =>
  isOpen(order.status) && order.expiresAt !== undefined && order.expiresAt <= now;

/** The status that holds at an instant, whether or not the sweep has come by. */
export const statusAt = (order: Pick<Order, 'status' | 'expiresAt'>, now: string): OrderStatus =>
  isOverdue(order, now) ? 'expired' : order.status;

/** Minor units that were taken and not given back. */
export const moneyToReturn = ({ payment }: Order): number => payment.captured - payment.refunded;

/** The stock an order holds on its shelves; none once it gave it back. */
export const heldBy = (order: Order): readonly HeldUnits[] =>
  holdsStock(order.status)
    ? order.lines.flatMap(({ sku, allocations }) =>
        allocations.flatMap((allocation) => {
          const { allocated: quantity } = stateCounts(allocation);
          const { locationId, bucket } = allocation;
          return quantity === 0 ? [] : [{ sku: allocation.sku ?? sku, locationId, bucket, quantity }];
        }),
      )
    : [];

/** Money is there again: only what it was held for before still holds it. */
export const withMoneyAgain = (order: Order): Order => {
  const { hold } = order;
  if (hold === undefined) return order;
  if (isWithoutMoney(order)) return { ...order, hold: hold.replaced };
  return { ...order, hold: { ...hold, replaced: undefined } };
};

/** True while it waits for money: its authorised payment ended, or an edit made it cost more. */
export const isWithoutMoney = ({ hold }: Pick<Order, 'hold'>): boolean =>
  hold?.reason === 'authorisation_expired' || hold?.reason === 'balance_due';

/** True while an edit made it cost more than was paid, also behind a hold for another reason. */
export const owesBalance = ({ hold }: Pick<Order, 'hold'>): boolean =>
  hold?.reason === 'balance_due' || hold?.replaced?.reason === 'balance_due';

/** @throws RangeError for a way that the state machine does not have: the caller did not look at the status first */
const moved = (order: Order, to: OrderStatus): Order => {
  if (!mayBecome(order.status, to))
    throw new RangeError(`order ${order.orderId} is ${order.status} and cannot become ${to}`);
  return { ...order, status: to, version: order.version + 1 };
};
