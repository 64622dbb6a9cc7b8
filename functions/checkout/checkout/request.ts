import { commonErrors } from '#shared/contracts/common-errors.ts';
import { problem } from '#shared/http/problem.ts';
import type { RequestOf } from '#shared/http/request.ts';
import type { Checkout } from './contract.ts';

export type CheckoutRequest = RequestOf<typeof Checkout>;
type Body = CheckoutRequest['body'];

export type DeliveryWish = Exclude<Body['delivery'], readonly unknown[]>;
export type PaymentWish = Exclude<Body['payment'], readonly unknown[]>;

/** A checkout as far as it is supported today: one way of delivery, one tender. */
export interface Wish {
  readonly delivery: DeliveryWish;
  readonly payment: PaymentWish;
}

export const wishOf = ({ delivery, payment }: Body): Wish => {
  if (Array.isArray(delivery)) throw notYet('/body/delivery', 'several deliveries in one order');
  if (Array.isArray(payment)) throw notYet('/body/payment', 'several payments for one order');
  return { delivery, payment };
};

const notYet = (pointer: string, what: string) => {
  const detail = `${what} are not supported yet; send one object instead of a list`;
  return problem(commonErrors.NOT_SUPPORTED, {
    detail,
    errors: [{ pointer, code: 'NOT_SUPPORTED', detail }],
  });
};
