import { paymentTerms, type Channel, type PaymentTerms } from '../../channels/public.ts';
import type { Cart } from '../../carts/public.ts';
import { paymentsErrors } from '../../payments/errors.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { CheckoutRequest } from '../model/request.ts';

/**
 * How the channel offers the payment method to whoever sends the checkout. Where credit and discounts leave nothing
 * due, the method is not used and none is refused.
 *
 * @throws PAYMENT_METHOD_NOT_AVAILABLE
 */
export const paymentTermsOf = (
  { customerId }: Pick<Cart, 'customerId'>,
  channel: Channel,
  due: number,
  { actor, body }: Pick<CheckoutRequest, 'actor' | 'body'>,
): PaymentTerms => {
  const { method } = body.payment;
  const isStaff = hasScopeIn(actor, 'carts.write', channel.code);
  const caller = isStaff ? 'staff' : customerId === undefined ? 'guest' : 'customer';
  const terms = due === 0 ? {} : paymentTerms(channel, method, caller);
  if (terms !== undefined) return terms;
  const isForOthers = paymentTerms(channel, method, 'customer') !== undefined;
  const detail = isForOthers
    ? `${channel.code} takes ${method} from signed-in customers only; sign in, or choose another method`
    : `${channel.code} does not offer ${method}`;
  throw problem(paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE, {
    detail,
    errors: [{ pointer: '/body/payment/method', code: 'PAYMENT_METHOD_NOT_AVAILABLE', detail }],
  });
};
