import { newKey } from './api.ts';

const attempt = { of: '', key: '' };

/**
 * One idempotency key per attempt at the same thing: a double click, or a second try after a lost answer, is one order.
 *
 * @param mark everything that makes it another attempt, for example cart, version and body
 */
export const attemptKey = (mark: string): string => {
  if (attempt.of !== mark) Object.assign(attempt, { of: mark, key: newKey() });
  return attempt.key;
};
