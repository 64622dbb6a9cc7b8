import { keyedDigest } from './secrets.ts';

/** What proves to the user pool that we have checked who signs in: for one user and one challenge. */
export const challengeAnswer = (key: string, username: string, nonce: string): string =>
  keyedDigest(key, 'sign-in-challenge', `${username}\n${nonce}`);
