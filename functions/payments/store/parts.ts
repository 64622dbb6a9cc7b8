/** What other domains may use of this one. */
import type { Grant } from '../../../shared/contracts/grant.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { unpaid, type Order, type OrderPayment } from '../../orders/store/parts.ts';

export const startPaymentGrants: readonly Grant[] = [];

/** Cash is paid at hand-over: there is nothing to start. */
export const startPayment = async (order: Order, _runtime: Runtime): Promise<OrderPayment> => unpaid(order.payment.method);
