import { createHmac } from 'node:crypto';
import type { Clock } from '#shared/time/clock.ts';
import { equalInConstantTime } from './secrets.ts';

/** A signature older or newer than this is refused, so that a message that was caught cannot be sent again for ever. */
const TOLERANCE_SECONDS = 300;

/**
 * Secrets that are active at the same time, so that one can be replaced without a gap: the text holds them separated
 * by spaces, commas or lines. The first signs, all of them are believed.
 */
export const activeSecrets = (text: string): readonly string[] =>
  text.split(/[\s,]+/).filter((secret) => secret !== '');

/** The header that proves who sent a body, and when: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`. */
export const timedSignature = (body: string, secrets: string, clock: Clock): string => {
  const at = Math.floor(clock.now() / 1000);
  return `t=${at},v1=${digest(activeSecrets(secrets)[0] ?? '', at, body)}`;
};

/** Why a signature is not believed, or nothing when it is. Compares in constant time, over the body as received. */
export const whyNotSigned = (
  header: string | undefined,
  body: string,
  secrets: string,
  clock: Clock,
): string | undefined => {
  if (header === undefined || header === '') return 'the signature header is missing';
  const parts = header.split(',').map((part) => part.trim().split('='));
  const at = Number(parts.find(([name]) => name === 't')?.[1] ?? NaN);
  const given = parts.flatMap(([name, value]) => (name === 'v1' && value !== undefined ? [value] : []));
  if (!Number.isSafeInteger(at) || given.length === 0)
    return 'the signature header does not have the form t=…,v1=…';
  const expected = activeSecrets(secrets).map((secret) => digest(secret, at, body));
  // Every pair is compared, so that the time taken does not tell which secret came near.
  const matches = expected.flatMap((right) => given.map((left) => equalInConstantTime(left, right)));
  if (!matches.includes(true)) return 'the signature does not match the body';
  return Math.abs(clock.now() / 1000 - at) > TOLERANCE_SECONDS
    ? `the signature was made more than ${TOLERANCE_SECONDS} seconds away from now`
    : undefined;
};

const digest = (secret: string, at: number, body: string): string =>
  createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
