import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SecretName } from '#shared/contracts/domain.ts';
import { signedRequest } from '#shared/aws/signed-request.ts';
import { MINUTE, systemClock, type Clock } from '#shared/time/clock.ts';

/** Keys the product signs and recognises with. They live in Secrets Manager; each environment fetches them anew after five minutes. */
export interface Secrets {
  /** The secret's text. */
  readonly get: (name: SecretName) => Promise<string>;
}

export const makeSecrets = (clock: Clock = systemClock, fetch = fetchSecret): Secrets => {
  const known = new Map<SecretName, KnownSecret>();
  return {
    get: (name) => {
      const kept = known.get(name);
      if (kept !== undefined && clock.now() < kept.until) return kept.value;
      const value = fetch(name);
      known.set(name, { value, until: clock.now() + KEPT_MS });
      // A failed fetch must not be remembered, or one hiccup would break the environment for good.
      value.catch(() => known.delete(name));
      return value;
    },
  };
};

/** So long a replaced secret may still be used, by environments that know the old one. */
const KEPT_MS = 5 * MINUTE;

interface KnownSecret {
  readonly value: Promise<string>;
  readonly until: number;
}

const fetchSecret = async (name: SecretName): Promise<string> => {
  const variable = `SECRET_${name.toUpperCase()}`;
  const id = process.env[variable];
  if (id === undefined) throw new Error(`${variable} is not set; declare the secret in the domain's reach`);
  const answer = await signedRequest({
    service: 'secretsmanager',
    headers: {
      'x-amz-target': 'secretsmanager.GetSecretValue',
      'content-type': 'application/x-amz-json-1.1',
    },
    body: JSON.stringify({ SecretId: id }),
  });
  if (answer.status !== 200) throw new Error(`reading the secret ${name} was answered with ${answer.status}`);
  const parsed: unknown = JSON.parse(answer.body.toString('utf8'));
  const text =
    parsed !== null && typeof parsed === 'object' && 'SecretString' in parsed
      ? parsed.SecretString
      : undefined;
  if (typeof text !== 'string') throw new Error(`the secret ${name} holds no text`);
  return text;
};

/** A keyed digest, base64url. Purpose keeps digests of one key for different uses apart. */
export const keyedDigest = (key: string, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');

/** Compares two texts in time that tells nothing about where they differ. */
export const equalInConstantTime = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};

/** What a guest may hold a token of, as in `X-Cart-Token`: `cart`. */
type GuestResource = Lowercase<string>;

/** The token that opens one guest resource. Derived from its id, so it is never stored and cannot be guessed. */
export const guestToken = async (secrets: Secrets, kind: GuestResource, id: string): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), kind, id).slice(0, 32);

/** True when the token sent opens the resource. */
export const opens = async (
  secrets: Secrets,
  kind: GuestResource,
  id: string,
  token: string | undefined,
): Promise<boolean> => token !== undefined && equalInConstantTime(token, await guestToken(secrets, kind, id));
