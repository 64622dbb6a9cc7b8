import * as z from 'zod/mini';
import type { Runtime } from '#shared/runtime.ts';
import { requireCredentials } from '../credentials.ts';

/** What the secret `stripe` holds. */
export const stripeCredentials = z.object({
  secretKey: z.string().check(z.minLength(1)),
  /** Of the webhook endpoint. While it is replaced: the new one and the old one, separated by a space. */
  webhookSecret: z.string().check(z.minLength(1)),
  /** Where customers come back to, paid or not; `{orderId}` is filled in. */
  returnUrl: z.string().check(z.minLength(1)),
  /** Elsewhere, for tests. */
  url: z.optional(z.string()),
});

export interface StripeAccess {
  readonly secretKey: string;
  readonly url: string;
  readonly returnUrl: string;
}

export const stripeAccess = async (secrets: Runtime['secrets']): Promise<StripeAccess> => {
  const { secretKey, returnUrl, url } = await requireCredentials(secrets, 'stripe', stripeCredentials);
  return { secretKey, returnUrl, url: url ?? 'https://api.stripe.com' };
};
