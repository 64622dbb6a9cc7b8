import { lookup } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { mayConnect, whyRefused, type TargetAllowance } from './target.ts';
import type { DeliveryAttempt } from '../model/webhook.ts';

/** A receiver that takes longer has not taken it. */
const PATIENCE_MS = 5000;

export type Outcome = Pick<DeliveryAttempt, 'status' | 'reason' | 'durationMs'>;

/** Posts a message and answers how that ended; never throws. */
export type Post = (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Outcome>;

/**
 * Posts to the Internet only. A name is resolved once, every address it stands for is looked at, and the connection
 * goes to one of these: a name that stands for another address a moment later leads nowhere else. No redirect is
 * followed, and of the answer nothing but its status is read.
 */
export const postWithin =
  (allowance: TargetAllowance): Post =>
  async (url, body, headers) => {
    const began = performance.now();
    const durationMs = () => Math.round(performance.now() - began);
    if (whyRefused(url, allowance) !== undefined)
      return { reason: 'address_not_allowed', durationMs: durationMs() };
    try {
      return { status: await statusOf(new URL(url), body, headers, allowance), durationMs: durationMs() };
    } catch (error) {
      return { reason: reasonOf(error), durationMs: durationMs() };
    }
  };

const statusOf = (
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  allowance: TargetAllowance,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const call = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: lookupWithin(allowance),
        // A connection of its own, so that none made for another name is used.
        agent: false,
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    call.on('error', reject);
    call.end(body);
  });

/** A name stands for an address that nobody on the Internet has. */
class AddressNotAllowed extends Error {
  constructor(host: string) {
    super(`${host} stands for an address that is not public`);
    this.name = 'AddressNotAllowed';
  }
}

/** How a name is turned into addresses for one connection. Exported for its test. */
export const lookupWithin =
  (allowance: TargetAllowance, resolve: typeof lookup = lookup): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => mayConnect(address, allowance)))
        return done(new AddressNotAllowed(host), []);
      return options.all === true ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

const reasonOf = (error: unknown): NonNullable<DeliveryAttempt['reason']> => {
  if (error instanceof AddressNotAllowed) return 'address_not_allowed';
  const isLate = error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name);
  return isLate ? 'timed_out' : 'unreachable';
};
