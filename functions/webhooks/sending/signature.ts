import { createHmac } from 'node:crypto';
import { SECRET_PREFIX } from '../model/webhook.ts';

/** What goes with a message so that its receiver can tell who sent it: https://www.standardwebhooks.com */
export interface SignedHeaders extends Readonly<Record<string, string>> {
  /** The same at every try; a receiver that knows it already has had the message. */
  readonly 'webhook-id': string;
  /** Seconds since 1970, of this try. */
  readonly 'webhook-timestamp': string;
  /** `v1,<base64 HMAC-SHA256 of "id.timestamp.body">`, one for each active secret, separated by spaces. */
  readonly 'webhook-signature': string;
}

export const signedHeaders = (
  { id, body, at }: { readonly id: string; readonly body: string; readonly at: number },
  secrets: readonly string[],
): SignedHeaders => {
  const timestamp = String(Math.floor(at / 1000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets
      .map((secret) => `v1,${digest(secret, `${id}.${timestamp}.${body}`)}`)
      .join(' '),
  };
};

const digest = (secret: string, text: string): string =>
  createHmac('sha256', Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64'))
    .update(text)
    .digest('base64');
