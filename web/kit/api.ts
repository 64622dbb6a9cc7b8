import { makeClient } from '#shared/client/generated.ts';
import { session } from './session.ts';

/** Tried again when the network fails: the same request with the same key has one effect. */
const TRIES = 3;

const patientFetch: typeof fetch = async (input, init) => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await fetch(input, init);
    } catch (error) {
      const isRepeatable = init?.method === 'GET' || new Headers(init?.headers).has('idempotency-key');
      if (tried >= TRIES || !isRepeatable || !navigator.onLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, 400 * tried));
    }
  }
};

/** The one way to the API, as whoever is signed in. */
export const api = makeClient({
  baseUrl: location.origin,
  token: () => session.value?.token,
  fetch: patientFetch,
});

export const newKey = (): string => crypto.randomUUID();
