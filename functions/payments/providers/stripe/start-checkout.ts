import { problem } from '#shared/problems/problem.ts';
import { paymentsErrors } from '../../errors.ts';
import type { PaymentRequest, StartedPayment } from '../../model/provider.ts';
import { isChargeable, toStripe } from './amounts.ts';
import { callStripe, isRefusal, stripeUnavailable, type StripeFields } from './call-stripe.ts';
import type { StripeAccess } from './credentials.ts';
import { checkoutSession } from './objects.ts';

/** https://docs.stripe.com/api/checkout/sessions/create */
export const startCheckout = async (
  request: PaymentRequest,
  access: StripeAccess,
): Promise<StartedPayment> => {
  if (!isChargeable(request.money)) {
    const { amount, currency } = request.money;
    throw notOffered(`stripe takes ${currency} in steps of 10 minor units, not ${amount}`);
  }
  const session = await callStripe(access, 'checkout/sessions', checkoutSession, {
    key: request.key,
    fields: fieldsOf(request, access),
  });
  if (isRefusal(session)) return stripeUnavailable(new Error(`stripe refused a session: ${session.refused}`));
  return { reference: session.id, redirectUrl: session.url ?? undefined };
};

const notOffered = (detail: string) => problem(paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE, { detail });

/** The same for every call of a key, or Stripe refuses the key. No personal data: Stripe asks the customer itself. */
const fieldsOf = (
  { orderId, attempt, money, options = [], capture }: PaymentRequest,
  { returnUrl }: StripeAccess,
): StripeFields => {
  const back = returnUrl.replace('{orderId}', orderId);
  return {
    mode: 'payment',
    client_reference_id: orderId,
    success_url: back,
    cancel_url: back,
    'line_items[0][quantity]': 1,
    'line_items[0][price_data][currency]': money.currency.toLowerCase(),
    'line_items[0][price_data][unit_amount]': toStripe(money),
    'line_items[0][price_data][product_data][name]': `Order ${orderId}`,
    'metadata[attempt]': attempt,
    'payment_intent_data[metadata][orderId]': orderId,
    'payment_intent_data[metadata][attempt]': attempt,
    ...(capture === 'manual' ? manual : {}),
    ...Object.fromEntries(options.map((option, at) => [`payment_method_types[${at}]`, option])),
  };
};

/** https://docs.stripe.com/payments/multicapture: without it only one capture is possible. */
const manual: StripeFields = {
  'payment_intent_data[capture_method]': 'manual',
  'payment_method_options[card][request_multicapture]': 'if_available',
};
