import type { RequestOf } from '#shared/http/request.ts';
import type { Checkout } from './contract.ts';

export type CheckoutRequest = RequestOf<typeof Checkout>;
type Body = CheckoutRequest['body'];

export type DeliveryWish = Body['delivery'];
export type PaymentWish = Body['payment'];

/** One way of delivery, one payment. */
export interface Wish {
  readonly delivery: DeliveryWish;
  readonly payment: PaymentWish;
}

export const wishOf = ({ delivery, payment }: Body): Wish => ({ delivery, payment });
