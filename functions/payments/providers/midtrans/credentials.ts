import * as z from 'zod/mini';
import type { Runtime } from '#shared/runtime.ts';
import { activeSecrets } from '#shared/secrets/timed-signature.ts';
import { requireCredentials } from '../credentials.ts';

/** What the secret `midtrans` holds. */
export const midtransCredentials = z.object({
  /** While a key is replaced: the new one and the old one, separated by a space. The first is used, both are believed. */
  serverKey: z.string().check(z.minLength(1)),
  environment: z.enum(['sandbox', 'production']),
  /** Where customers come back to; `{orderId}` is filled in. */
  returnUrl: z.optional(z.string()),
  /** Days after payment in which a method can be refunded, where they differ from ours: `{ "ovo": 180 }`. */
  refundWindowDays: z.optional(z.record(z.string(), z.int())),
  /** Both hosts elsewhere, for tests. */
  url: z.optional(z.string()),
});

export interface MidtransAccess {
  readonly serverKey: string;
  readonly apiUrl: string;
  readonly snapUrl: string;
  readonly returnUrl?: string;
  readonly refundWindowDays: Readonly<Record<string, number>>;
}

/** https://docs.midtrans.com/reference/api-host-url-2 and the hosts of the official Node.js client. */
const hosts = {
  sandbox: { api: 'https://api.sandbox.midtrans.com', app: 'https://app.sandbox.midtrans.com' },
  production: { api: 'https://api.midtrans.com', app: 'https://app.midtrans.com' },
} as const;

export const midtransAccess = async (secrets: Runtime['secrets']): Promise<MidtransAccess> => {
  const { serverKey, environment, url, returnUrl, refundWindowDays } = await requireCredentials(
    secrets,
    'midtrans',
    midtransCredentials,
  );
  const { api, app } = hosts[environment];
  return {
    serverKey: activeSecrets(serverKey)[0] ?? '',
    apiUrl: `${url ?? api}/v2`,
    snapUrl: `${url ?? app}/snap/v1`,
    returnUrl,
    refundWindowDays: refundWindowDays ?? {},
  };
};
