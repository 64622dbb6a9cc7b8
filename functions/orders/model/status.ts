import type { OrderStatus } from './order.ts';

/**
 * Which status may follow which. `awaiting_payment → confirmed` is money that is authorised, and captured as goods are sent. `expired → paid` is money that arrives late and still finds the goods. Nothing
 * follows `cancelled`: late money for it is refunded, because whoever cancelled must not get the order after all.
 */
const ways: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  awaiting_payment: ['confirmed', 'paid', 'cancelled', 'expired'],
  confirmed: ['paid', 'cancelled', 'expired'],
  paid: ['cancelled'],
  expired: ['paid'],
  cancelled: [],
};

export const mayBecome = (from: OrderStatus, to: OrderStatus): boolean => ways[from].includes(to);

/** True while the order holds stock: its units are out of available. */
export const holdsStock = (status: OrderStatus): boolean => status !== 'cancelled' && status !== 'expired';

/** True while an order waits for its money. */
export const isOpen = (status: OrderStatus): boolean =>
  status === 'awaiting_payment' || status === 'confirmed';
