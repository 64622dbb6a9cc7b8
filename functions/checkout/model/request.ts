import type { OrderContact } from '../../orders/public.ts';
import type { RequestOf } from '#shared/http/request.ts';
import type { Checkout } from '../checkout/contract.ts';

export type CheckoutRequest = RequestOf<typeof Checkout>;

/** One way of delivery, one payment. */
export type RequestedDelivery = CheckoutRequest['body']['delivery'];
export type RequestedPayment = CheckoutRequest['body']['payment'];

/** Who receives the order, and where. */
export const contactOf = ({ body }: CheckoutRequest): OrderContact => ({
  contact: body.contact,
  recipients: body.recipients,
  ...(body.delivery.method === 'ship' ? { address: body.delivery.address } : {}),
});
