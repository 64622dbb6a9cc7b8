import type { OrderStatus } from './order.ts';

/**
 * The only ways an order may go. `expired → paid` is money that arrives late and still finds the goods. `cancelled`
 * has no way out: whoever called an order off must not get it after all, so late money for it goes back.
 */
const ways: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  awaiting_payment: ['paid', 'cancelled', 'expired'],
  confirmed: ['paid', 'cancelled'],
  paid: ['cancelled'],
  expired: ['paid'],
  cancelled: [],
};

export const mayBecome = (from: OrderStatus, to: OrderStatus): boolean => ways[from].includes(to);

/** True while the order holds stock: its units are out of available. */
export const holdsStock = (status: OrderStatus): boolean => status !== 'cancelled' && status !== 'expired';
