import { effect, signal } from '@preact/signals';
import { session } from './session.ts';

/** A request was refused because the token of whoever is signed in has ended. */
export const hasEnded = signal(false);

type Waiting = (token: string | undefined) => void;
const waiting = new Set<Waiting>();

/** The token to send a refused request again with, once somebody signed in again; undefined if they did not want to. */
export const tokenAfter = async (ended: string): Promise<string | undefined> => {
  const now = session.peek()?.token;
  if (now !== ended) return now;
  hasEnded.value = true;
  return new Promise((resolve) => waiting.add(resolve));
};

const release = (token: string | undefined): void => {
  hasEnded.value = false;
  for (const go of waiting) go(token);
  waiting.clear();
};

/** What waited is refused after all; its page says so and keeps what was typed. */
export const stayOut = (): void => release(undefined);

let last = session.peek()?.token;
// Also when they signed in on another page of this browser.
effect(() => {
  const token = session.value?.token;
  if (token === last) return;
  last = token;
  release(token);
});
