import { paymentTerms, type Channel, type PaymentTerms } from '../../channels/public.ts';
import type { Cart } from '../../carts/public.ts';
import { paymentsErrors } from '../../payments/errors.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { CheckoutRequest } from '../model/request.ts';

/**
 * How the channel offers the payment method to whoever sends the checkout. Where credit and discounts leave nothing
 * due, the method is not used and none is refused.
 *
 * @throws PAYMENT_METHOD_NOT_AVAILABLE; FORBIDDEN for a time that only staff may set
 */
export const paymentTermsOf = (
  { customerId }: Pick<Cart, 'customerId'>,
  channel: Channel,
  due: number,
  {
    actor,
    body,
    paidAtTill = false,
  }: Pick<CheckoutRequest, 'actor' | 'body'> & {
    /** It is sold in a store and shipped: nobody prepares it before its cash is in the drawer. */
    readonly paidAtTill?: boolean;
  },
): PaymentTerms => {
  const { method } = body.payment;
  const isStaff = hasScopeIn(actor, 'carts.write', channel.code);
  const isCash = isStaff && method === 'cash';
  const caller = isStaff ? 'staff' : customerId === undefined ? 'guest' : 'customer';
  const terms = due === 0 ? {} : paymentTerms(channel, method, caller);
  if (terms !== undefined) {
    const minutes = askedMinutes(body, isStaff) ?? (isCash && paidAtTill ? TILL_MINUTES : undefined);
    return minutes === undefined ? terms : { ...terms, expiresInMinutes: minutes };
  }
  const isForOthers = paymentTerms(channel, method, 'customer') !== undefined;
  const detail = isForOthers
    ? `${channel.code} takes ${method} from signed-in customers only; sign in, or choose another method`
    : `${channel.code} does not offer ${method}`;
  throw problem(paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE, {
    detail,
    errors: [{ pointer: '/body/payment/method', code: 'PAYMENT_METHOD_NOT_AVAILABLE', detail }],
  });
};

/** Time to take the cash at the till. */
const TILL_MINUTES = 30;

const askedMinutes = (
  { payment: { expiresInMinutes } }: CheckoutRequest['body'],
  isStaff: boolean,
): number | undefined => {
  if (expiresInMinutes === undefined || isStaff) return expiresInMinutes;
  const detail = 'only staff choose how long an order waits for its money; leave it out';
  const pointer = '/body/payment/expiresInMinutes';
  throw problem(commonErrors.FORBIDDEN, { detail, errors: [{ pointer, code: 'FORBIDDEN', detail }] });
};
