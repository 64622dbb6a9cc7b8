import * as z from 'zod/mini';
import { SANDBOX_KEY_HEADER, sandboxKey } from '../../../sandbox-provider/store/parts.ts';
import { problem } from '../../../../shared/http/problem.ts';
import type { Runtime } from '../../../../shared/runtime.ts';
import { whyNotSigned } from '../../../../shared/secrets/timed-signature.ts';
import { paymentsErrors } from '../../errors.ts';
import type { PaymentProvider, ProviderStatus } from '../../model/provider.ts';
import { fromSandbox, toSandbox } from '../../model/sandbox-amounts.ts';

/** Shorter than a request may take, so that a slow provider is our 503 and not a timeout of the gateway. */
const PATIENCE_MS = 4000;

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
export const sandboxProvider = (
  { clock, secrets }: Pick<Runtime, 'clock' | 'secrets'>,
  baseUrl: string,
): PaymentProvider => {
  const call = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${baseUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        [SANDBOX_KEY_HEADER]: sandboxKey(await secrets.get('sandbox')),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(unreachable);
    if (answer.status === 404) return undefined;
    if (!answer.ok) return unreachable(new Error(`the sandbox answered ${answer.status} to ${path}`));
    return answer.json();
  };

  return {
    start: async ({ orderId, attempt, key, money }) => {
      const started = paymentIn(
        await call('/sandbox/payments', {
          key,
          orderReference: orderId,
          attempt,
          amount: toSandbox(money),
          currency: money.currency,
        }),
      );
      return { reference: started.paymentId, redirectUrl: started.payUrl };
    },

    verifyWebhook: async (rawBody, headers) => {
      const why = whyNotSigned(
        headers['satu-sandbox-signature'],
        rawBody,
        await secrets.get('sandbox'),
        clock,
      );
      if (why !== undefined) return { reason: 'signature', detail: why };
      const read = z.safeParse(notification, jsonOf(rawBody));
      if (!read.success)
        return { reason: 'unreadable', detail: 'the notification has another form than agreed' };
      const { paymentId, orderReference, status, amount, currency } = read.data.data;
      return {
        orderId: orderReference,
        reference: paymentId,
        says: states[status],
        money: fromSandbox(amount, currency),
      };
    },

    fetchStatus: async (reference) => {
      const found = await call(`/sandbox/payments/${encodeURIComponent(reference)}`);
      if (found === undefined) return undefined;
      const { orderReference, attempt, status, amount, currency } = paymentIn(found);
      return {
        orderId: orderReference,
        attempt,
        state: states[status],
        ...fromSandbox(amount, currency),
      };
    },

    refund: async ({ reference, money, key }) => {
      const { currency } = money;
      const amount = toSandbox(money);
      const done = await call('/sandbox/refunds', { paymentId: reference, amount, currency, key });
      if (done === undefined) unreachable(new Error('the sandbox does not know the payment to refund'));
    },
  };
};

/** A provider's answer is believed only in the form that was agreed. */
const paymentIn = (answer: unknown): z.output<typeof paymentAnswer> => {
  const read = z.safeParse(paymentAnswer, answer);
  return read.success ? read.data : unreachable(read.error);
};

const unreachable = (cause: unknown): never => {
  throw problem(paymentsErrors.PROVIDER_UNAVAILABLE, {
    detail: 'the sandbox cannot be reached',
    retryAfterSeconds: 2,
    cause,
  });
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
