import { makeClient } from '#shared/client/generated.ts';
import { tokenAfter } from './session-end.ts';
import { notingReach } from './reachable.ts';
import { session } from './session.ts';
import { withKeptKeys } from './unanswered.ts';

/** Tried again when the network fails: the same request with the same key has one effect. */
const TRIES = 3;

const reachingFetch = notingReach((input, init) => fetch(input, init));

const patientFetch: typeof fetch = async (input, init) => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await reachingFetch(input, init);
    } catch (error) {
      const isRepeatable = init?.method === 'GET' || new Headers(init?.headers).has('idempotency-key');
      if (tried >= TRIES || !isRepeatable || !navigator.onLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, 400 * tried));
    }
  }
};

/** A token that ended is refused: the same request goes out again with the next one, once there is one. */
const signedInFetch: typeof fetch = async (input, init) => {
  const answer = await patientFetch(input, init);
  const [, sent] = /^Bearer (.+)$/.exec(new Headers(init?.headers).get('authorization') ?? '') ?? [];
  if (answer.status !== 401 || sent === undefined) return answer;
  const token = await tokenAfter(sent);
  if (token === undefined) return answer;
  const headers = new Headers(init?.headers);
  headers.set('authorization', `Bearer ${token}`);
  return patientFetch(input, { ...init, headers });
};

/** The one way to the API, as whoever is signed in. */
export const api = makeClient({
  baseUrl: location.origin,
  token: () => session.value?.token,
  fetch: withKeptKeys(signedInFetch),
});

export const newKey = (): string => crypto.randomUUID();
