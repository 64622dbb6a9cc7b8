import * as z from 'zod/mini';
import { SANDBOX_KEY_HEADER, sandboxKey } from '../../../sandbox-provider/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { whyNotSigned } from '#shared/secrets/timed-signature.ts';
import { jsonOf } from '#shared/json/json-of.ts';
import type { NotBelieved, Notification, PaymentProvider, ProviderStatus } from '../../model/provider.ts';
import { callProvider, providerUnavailable } from '../call-provider.ts';
import { fromSandbox, toSandbox } from './amounts.ts';

const PROVIDER = 'the sandbox';
const SIGNATURE_HEADER = 'satu-sandbox-signature';

const paymentAnswer = z.object({
  paymentId: z.string(),
  orderReference: z.string(),
  attempt: z.int(),
  status: z.enum(['pending', 'paid', 'refused']),
  amount: z.int(),
  currency: z.string(),
  payUrl: z.string(),
});

const notification = z.object({
  data: z.object({
    paymentId: z.string(),
    orderReference: z.string(),
    status: z.enum(['pending', 'paid', 'refused']),
    amount: z.number(),
    currency: z.string(),
  }),
});

const states = { pending: 'pending', paid: 'captured', refused: 'refused' } as const satisfies Record<
  z.output<typeof paymentAnswer>['status'],
  ProviderStatus['state']
>;

/** The sandbox, spoken to as to any provider outside: by HTTP, with a key, and with signed notifications back. */
export const sandboxAdapter = (
  { clock, secrets }: Pick<Runtime, 'clock' | 'secrets'>,
  baseUrl: string,
): PaymentProvider => {
  const call = callerOf(baseUrl, secrets);
  return {
    start: async ({ orderId, attempt, key, money }) => {
      const wanted = { key, orderReference: orderId, attempt, currency: money.currency };
      const started = paymentIn(await call('/sandbox/payments', { ...wanted, amount: toSandbox(money) }));
      return { reference: started.paymentId, redirectUrl: started.payUrl };
    },

    verifyWebhook: async (rawBody, headers) => {
      const secret = await secrets.get('sandbox');
      const why = whyNotSigned(headers[SIGNATURE_HEADER], rawBody, secret, clock);
      return why === undefined ? notificationIn(rawBody) : { reason: 'signature', detail: why };
    },

    fetchStatus: async (reference) => {
      const found = await call(`/sandbox/payments/${encodeURIComponent(reference)}`);
      if (found === undefined) return undefined;
      const { orderReference, attempt, status, amount, currency } = paymentIn(found);
      return { orderId: orderReference, attempt, state: states[status], ...fromSandbox(amount, currency) };
    },

    refund: async ({ reference, money, key }) => {
      const { currency } = money;
      const amount = toSandbox(money);
      const done = await call('/sandbox/refunds', { paymentId: reference, amount, currency, key });
      if (done === undefined) unreachable(new Error('the sandbox does not know the payment to refund'));
      return { state: 'refunded' };
    },
  };
};

/** Calls the sandbox's API. Nothing for what it does not know; throws when it cannot be reached or refuses. */
const callerOf =
  (baseUrl: string, secrets: Runtime['secrets']) =>
  async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await callProvider({
      provider: PROVIDER,
      url: `${baseUrl}${path}`,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        [SANDBOX_KEY_HEADER]: sandboxKey(await secrets.get('sandbox')),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (answer.status === 404) return undefined;
    if (answer.status >= 400)
      return unreachable(new Error(`${PROVIDER} answered ${answer.status} to ${path}`));
    return answer.body;
  };

/** Read only after its signature was checked. */
const notificationIn = (rawBody: string): Notification | NotBelieved => {
  const read = z.safeParse(notification, jsonOf(rawBody));
  if (!read.success)
    return { reason: 'unreadable', detail: 'the notification does not match the expected format' };
  const { paymentId, orderReference, status, amount, currency } = read.data.data;
  const money = fromSandbox(amount, currency);
  return { orderId: orderReference, reference: paymentId, says: states[status], money };
};

/** A provider's answer is believed only in the form that was agreed. */
const paymentIn = (answer: unknown): z.output<typeof paymentAnswer> => {
  const read = z.safeParse(paymentAnswer, answer);
  return read.success ? read.data : unreachable(read.error);
};

const unreachable = (cause: unknown): never => providerUnavailable(PROVIDER, cause);
