import { CannotRun } from './cannot-run.ts';

/** Shorter than any token lives. */
const KEPT_MS = 5 * 60_000;

/** The local shop gives a token to whoever asks; it is asked again from time to time, for tokens end. */
export const localToken = (url: string): (() => Promise<string>) => {
  let known: { readonly token: Promise<string>; readonly at: number } | undefined;
  return () => {
    const now = performance.now();
    if (known === undefined || now - known.at > KEPT_MS) known = { token: askFor(url), at: now };
    return known.token;
  };
};

const askFor = async (url: string): Promise<string> => {
  const answer = await fetch(new URL('/_local/tokens', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"user":"admin"}',
  }).catch(() => {
    throw new CannotRun(`no shop answers at ${url}; start one with npm start, or say where it is with --url`);
  });
  const body: unknown = await answer.json().catch(() => undefined);
  const token = body !== null && typeof body === 'object' && 'token' in body ? body.token : undefined;
  if (typeof token === 'string') return token;
  throw new CannotRun(`${url} gives no tokens; send a staff token with --token or SATU_TOKEN`);
};
