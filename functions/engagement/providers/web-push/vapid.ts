import { createECDH, createPrivateKey, hkdfSync, sign } from 'node:crypto';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { HOUR } from '#shared/time/clock.ts';

/** The pair of keys by which push services know the shop. */
export interface VapidKeys {
  /** Uncompressed point of P-256, base64url: browsers subscribe with it. */
  readonly publicKey: string;
  readonly privateKey: string;
}

/** RFC 8292 allows at most 24 hours. */
const VALID_MS = 12 * HOUR;

/** The keys that follow from the secret `vapid`; another secret ends all subscriptions. */
export const vapidKeysOf = async (secrets: Secrets): Promise<VapidKeys> => {
  const text = await secrets.get('vapid');
  const privateKey = Buffer.from(hkdfSync('sha256', text, '', 'web push', 32));
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey);
  return {
    publicKey: pair.getPublicKey().toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
};

/**
 * The header by which the shop says who it is (RFC 8292, ES256).
 *
 * @param subject `mailto:` or `https:`, where the push service finds who runs the shop
 */
export const vapidHeader = (
  { publicKey, privateKey }: VapidKeys,
  { endpoint, subject, now }: { readonly endpoint: string; readonly subject: string; readonly now: number },
): string => {
  const point = Buffer.from(publicKey, 'base64url');
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: privateKey,
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor((now + VALID_MS) / 1000), sub: subject };
  const signed = [{ typ: 'JWT', alg: 'ES256' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${publicKey}`;
};
