import type * as z from 'zod/mini';
import type { consent } from '../schemas.ts';

export type Consent = z.output<typeof consent>;

const sameQuestion = (a: Consent, b: Consent): boolean => a.medium === b.medium && a.purpose === b.purpose;

/**
 * The answers that hold after new ones came: the latest to each question, and of two of the same instant the one that
 * allows less. So an old file imported again never undoes a withdrawal.
 */
export const withConsents = (current: readonly Consent[], incoming: readonly Consent[]): readonly Consent[] =>
  incoming.reduce<readonly Consent[]>((held, next) => {
    const earlier = held.find((consent) => sameQuestion(consent, next));
    if (earlier === undefined) return [...held, next];
    return isNews(next, earlier) ? held.map((consent) => (consent === earlier ? next : consent)) : held;
  }, current);

const isNews = (next: Consent, earlier: Consent): boolean => {
  if (isSaid(next, earlier)) return false;
  const [nextAt, earlierAt] = [Date.parse(next.at), Date.parse(earlier.at)];
  return nextAt === earlierAt
    ? next.state === 'withdrawn' && earlier.state === 'granted'
    : nextAt > earlierAt;
};

const isSaid = (a: Consent, b: Consent): boolean =>
  a.state === b.state && a.textVersion === b.textVersion && a.expiresAt === b.expiresAt;

/** The answers that are new in `next`; each is kept as a record of its own, because the business must be able to prove it. */
export const newConsents = (current: readonly Consent[], next: readonly Consent[]): readonly Consent[] =>
  next.filter((consent) => !current.includes(consent) && !current.some((held) => isSame(held, consent)));

const isSame = (a: Consent, b: Consent): boolean =>
  sameQuestion(a, b) && a.state === b.state && a.at === b.at && a.textVersion === b.textVersion;
