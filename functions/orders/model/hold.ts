import type { Order, OrderHold } from './order.ts';
import { holdsStock } from './status.ts';

/** What comes of holding an order or letting it go: done, nothing to do, or an order that is over. */
export type HoldChange =
  | { readonly kind: 'changed'; readonly order: Order }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'over' };

/** Its goods stay on their shelves until it is released; another reason takes the place of the one before. */
export const withHold = (order: Order, hold: OrderHold): HoldChange => {
  if (!holdsStock(order.status)) return { kind: 'over' };
  if (order.hold?.reason === hold.reason) return { kind: 'nothing' };
  return { kind: 'changed', order: { ...order, hold, version: order.version + 1 } };
};

/** Its goods may leave. */
export const withoutHold = ({ hold, ...order }: Order): HoldChange =>
  hold === undefined
    ? { kind: 'nothing' }
    : { kind: 'changed', order: { ...order, version: order.version + 1 } };
