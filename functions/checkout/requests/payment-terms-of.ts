import { paymentTerms, type Channel, type PaymentTerms } from '../../channels/public.ts';
import type { Cart } from '../../carts/public.ts';
import { paymentsErrors } from '../../payments/errors.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { plannedPayment, type PlannedPayment, type RequestedPart } from '../model/tenders.ts';

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
  const payment = plannedPayment(body.payment);
  const { method } = payment;
  const isStaff = hasScopeIn(actor, 'carts.write', channel.code);
  const caller = isStaff ? 'staff' : customerId === undefined ? 'guest' : 'customer';
  if (due === 0) return {};
  if (payment.parts !== undefined) return termsOfParts(payment.parts, channel, caller);
  const terms = requireTerms(channel, method, { caller, pointer: '/body/payment/method' });
  const isCash = isStaff && method === 'cash';
  const minutes = askedMinutes(payment, isStaff) ?? (isCash && paidAtTill ? TILL_MINUTES : undefined);
  return minutes === undefined ? terms : { ...terms, expiresInMinutes: minutes };
};

/** Each part is offered to the caller; the order waits as long as the one with the least time. */
const termsOfParts = (
  parts: readonly RequestedPart[],
  channel: Channel,
  caller: PayingCaller,
): PaymentTerms => {
  const times = parts.map(({ method }, at) => {
    const pointer = `/body/payment/${at}/method`;
    if (method === 'cash' && caller !== 'staff') throw cashByStaff(pointer);
    return requireTerms(channel, method, { caller, pointer }).expiresInMinutes ?? TILL_MINUTES;
  });
  return { expiresInMinutes: Math.min(...times) };
};

const cashByStaff = (pointer: string) => {
  const detail = 'only staff take cash as a part of a payment; choose another method';
  return problem(commonErrors.FORBIDDEN, { detail, errors: [{ pointer, code: 'FORBIDDEN', detail }] });
};

const requireTerms = (
  channel: Channel,
  method: string,
  { caller, pointer }: { readonly caller: PayingCaller; readonly pointer: string },
): PaymentTerms => {
  const terms = paymentTerms(channel, method, caller);
  if (terms !== undefined) return terms;
  const isForOthers = paymentTerms(channel, method, 'customer') !== undefined;
  const detail = isForOthers
    ? `${channel.code} takes ${method} from signed-in customers only; sign in, or choose another method`
    : `${channel.code} does not offer ${method}`;
  throw problem(paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE, {
    detail,
    errors: [{ pointer, code: 'PAYMENT_METHOD_NOT_AVAILABLE', detail }],
  });
};

type PayingCaller = Parameters<typeof paymentTerms>[2];

/** Time to take the cash at the till. */
const TILL_MINUTES = 30;

const askedMinutes = ({ expiresInMinutes }: PlannedPayment, isStaff: boolean): number | undefined => {
  if (expiresInMinutes === undefined || isStaff) return expiresInMinutes;
  const detail = 'only staff choose how long an order waits for its money; leave it out';
  const pointer = '/body/payment/expiresInMinutes';
  throw problem(commonErrors.FORBIDDEN, { detail, errors: [{ pointer, code: 'FORBIDDEN', detail }] });
};
