import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { callProvider, providerUnavailable } from '../call-provider.ts';
import type { MidtransAccess } from './credentials.ts';

const coreAnswer = z.object({ status_code: z.optional(z.string()) });

/** One call. The code is the body's, which may say more than HTTP's. */
export const callMidtrans = async (
  { serverKey }: MidtransAccess,
  url: string,
  post?: { readonly key: string; readonly body: object },
) => {
  const { status, body } = await callProvider({
    provider: 'midtrans',
    url,
    method: post === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${serverKey}:`).toString('base64')}`,
      'content-type': 'application/json',
      ...(post === undefined ? {} : { 'idempotency-key': idempotencyKeyOf(url, post.key) }),
    },
    body: post === undefined ? undefined : JSON.stringify(post.body),
  });
  const code = z.safeParse(coreAnswer, body).data?.status_code ?? String(status);
  if (code === '401' || code.startsWith('5') || status === 202)
    return midtransUnavailable(new Error(`midtrans answered ${code}`));
  return { status, code, body };
};

/** At most 46 characters, and one space of keys for all endpoints. https://docs.midtrans.com/reference/api-headers */
const idempotencyKeyOf = (url: string, key: string): string =>
  createHash('sha256').update(`${url}\n${key}`).digest('base64url');

/** @throws PROVIDER_UNAVAILABLE */
export const midtransUnavailable = (cause: unknown): never => providerUnavailable('midtrans', cause);
