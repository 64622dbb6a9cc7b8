import * as z from 'zod/mini';
import { callProvider, providerUnavailable } from '../call-provider.ts';
import type { StripeAccess } from './credentials.ts';

/** The version that this adapter was written for; the account's own version does not matter. https://docs.stripe.com/api/versioning */
const API_VERSION = '2026-10-28.endive';

/** Form fields, nested with brackets as Stripe writes them: `metadata[orderId]`. */
export type StripeFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** What Stripe refused, by its own code. https://docs.stripe.com/api/errors */
export interface StripeRefusal {
  readonly refused: string;
}

const errorAnswer = z.object({
  error: z.object({ code: z.optional(z.string()), type: z.optional(z.string()) }),
});

/**
 * One call. The same idempotency key gives the same answer for a day at least.
 *
 * @throws PROVIDER_UNAVAILABLE for what may go well the next time, and for an answer in another form than documented
 */
export const callStripe = async <Schema extends z.ZodMiniType>(
  { secretKey, url }: StripeAccess,
  path: string,
  schema: Schema,
  post?: { readonly key: string; readonly fields: StripeFields },
): Promise<z.output<Schema> | StripeRefusal> => {
  const { status, body } = await callProvider({
    provider: 'stripe',
    url: `${url}/v1/${path}`,
    method: post === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${secretKey}`,
      'stripe-version': API_VERSION,
      ...(post === undefined
        ? {}
        : { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': post.key }),
    },
    body: post === undefined ? undefined : formOf(post.fields),
  });
  // 409: the first call with this key is still running. 401, 403: the credentials are wrong, which is ours to mend.
  if (status === 401 || status === 403 || status === 409)
    return stripeUnavailable(new Error(`stripe answered ${status}`));
  if (status >= 400) {
    const { code, type } = z.safeParse(errorAnswer, body).data?.error ?? {};
    return { refused: status === 404 ? 'resource_missing' : (code ?? type ?? String(status)) };
  }
  const read = z.safeParse(schema, body);
  return read.success ? read.data : stripeUnavailable(read.error);
};

export const isRefusal = (answer: object | StripeRefusal): answer is StripeRefusal => 'refused' in answer;

/** @throws PROVIDER_UNAVAILABLE */
export const stripeUnavailable = (cause: unknown): never => providerUnavailable('stripe', cause);

const formOf = (fields: StripeFields): string => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  return form.toString();
};
