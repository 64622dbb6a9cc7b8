import type { OrderContact } from '../../orders/public.ts';
import type { RequestOf } from '#shared/http/request.ts';
import type { Checkout } from '../checkout/contract.ts';

export type CheckoutRequest = RequestOf<typeof Checkout>;

/** How goods are to get to the customer. */
export type RequestedDelivery = Extract<CheckoutRequest['body']['delivery'], { readonly method: string }>;

/** Who receives the order, and where. */
export const contactOf = ({ body }: CheckoutRequest): OrderContact => ({
  contact: body.contact,
  recipients: body.recipients,
  giftMessage: body.giftMessage,
  note: body.note,
  address: ('method' in body.delivery ? [body.delivery] : body.delivery)
    .flatMap((wanted) => (wanted.method === 'ship' ? [wanted.address] : []))
    .at(0),
});
