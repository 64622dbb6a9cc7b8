import { adultFrom, isChild } from './age.ts';
import type { Consent } from './consent.ts';
import type { Medium, Profile } from './profile.ts';

type Agreeing = Pick<Profile, 'consents' | 'personal' | 'guardian'>;

/** What may be done with somebody’s data at a time. */
export interface Agreement {
  /** Media that marketing may use: consent was given, and neither withdrawn nor expired. */
  readonly marketing: readonly Medium[];
  /** About what is chosen by behaviour; a withdrawal by any medium counts. @default no answer */
  readonly profiling?: 'granted' | 'withdrawn' | undefined;
}

const media: readonly Medium[] = ['email', 'sms', 'whatsapp', 'push'];

/**
 * Marketing needs a consent that holds (UU PDP, articles 20 and 22); silence is none. A child agrees to nothing
 * without a guardian (article 25), and is not profiled.
 *
 * @param at milliseconds since 1970
 */
export const agreementOf = (profile: Agreeing, at: number): Agreement => {
  if (needsGuardian(profile, at)) return { marketing: [], profiling: 'withdrawn' };
  const current = profile.consents.filter(
    ({ expiresAt }) => expiresAt === undefined || Date.parse(expiresAt) > at,
  );
  return {
    marketing: media.filter((medium) => current.some((consent) => allows(consent, medium))),
    profiling: profilingAnswer(current),
  };
};

/** A child whose guardian has not agreed. @param at milliseconds since 1970 */
export const needsGuardian = (
  { personal, guardian }: Pick<Profile, 'personal' | 'guardian'>,
  at: number,
): boolean => guardian === undefined && isChild(personal, at);

/** When the agreement changes by time alone: a consent expires, or a child comes of age. Milliseconds since 1970. */
export const agreementChangesAt = ({ consents, personal }: Agreeing, at: number): number | undefined => {
  const times = [adultFrom(personal), ...consents.map(({ expiresAt }) => expiresAt && Date.parse(expiresAt))];
  const later = times.filter((time) => typeof time === 'number' && time > at).map(Number);
  return later.length === 0 ? undefined : Math.min(...later);
};

const allows = ({ medium, purpose, state }: Consent, asked: Medium): boolean =>
  medium === asked && purpose === 'marketing' && state === 'granted';

const profilingAnswer = (consents: readonly Consent[]): Agreement['profiling'] => {
  const states = consents.filter(({ purpose }) => purpose === 'profiling').map(({ state }) => state);
  if (states.includes('withdrawn')) return 'withdrawn';
  return states.includes('granted') ? 'granted' : undefined;
};
