import type { Order, OrderHold } from './order.ts';
import { holdsStock } from './status.ts';
import { isWithoutMoney, owesBalance } from './transitions.ts';

/** What comes of holding an order or letting it go: done, nothing to do, or an order that is over. */
export type HoldChange =
  | { readonly kind: 'changed'; readonly order: Order }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'over' };

/** Its goods stay on their shelves until it is released; another reason takes the place of the one before, and missing money waits behind it. */
export const withHold = (order: Order, hold: OrderHold): HoldChange => {
  if (!holdsStock(order.status)) return { kind: 'over' };
  if (order.hold?.reason === hold.reason) return { kind: 'nothing' };
  const replaced = isWithoutMoney(order) ? order.hold : hold.replaced;
  return { kind: 'changed', order: { ...order, hold: { ...hold, replaced }, version: order.version + 1 } };
};

/** Its goods may leave, unless the hold before this one is not settled. */
export const withoutHold = ({ hold, ...order }: Order): HoldChange =>
  hold === undefined
    ? { kind: 'nothing' }
    : { kind: 'changed', order: { ...order, hold: hold.replaced, version: order.version + 1 } };

/** An edit made it cost more than was paid: nothing of it leaves before the rest is paid. */
export const withBalanceDue = (order: Order, since: Pick<OrderHold, 'since' | 'by'>): Order => {
  if (owesBalance(order)) return order;
  return { ...order, hold: { ...since, reason: 'balance_due', replaced: order.hold } };
};

/**
 * Its authorised payment ended before it was captured: it waits in this queue until it is paid anew. A hold for another
 * reason is kept behind it.
 */
export const withExpiredAuthorisation = (order: Order, since: Pick<OrderHold, 'since' | 'by'>): HoldChange =>
  withHold(order, { ...since, reason: 'authorisation_expired', replaced: order.hold });
