import { HOUR } from '#shared/time/clock.ts';
import type { PersonalData } from './profile.ts';

/** Under it somebody is a child (Indonesia: Law 35/2014 on child protection, article 1; no younger limit of GDPR article 8 is used). */
const ADULT_AT = 18;

/** Somewhere it is tomorrow already: so far ahead of UTC. */
const FIRST_TO_CHANGE = 14 * HOUR;

type Birth = Pick<PersonalData, 'birthday' | 'birthYear'>;

/**
 * When somebody is 18; nothing where no year is known. Without a day it is the last one of the year: nobody is taken
 * for an adult too early. Milliseconds since 1970.
 */
export const adultFrom = ({ birthYear, birthday = '12-31' }: Birth): number | undefined =>
  birthYear === undefined ? undefined : dateOf(birthYear + ADULT_AT, birthday);

/** Known to be under 18. @param at milliseconds since 1970 */
export const isChild = (birth: Birth, at: number): boolean => (adultFrom(birth) ?? -Infinity) > at;

/** Why somebody cannot be born then: later than today anywhere, or on a day that the year did not have. */
export const birthFault = (
  { birthYear, birthday }: Birth,
  now: number,
): 'in_the_future' | 'no_such_day' | undefined => {
  if (birthYear === undefined) return undefined;
  if (dateOf(birthYear, birthday ?? '01-01') > now + FIRST_TO_CHANGE) return 'in_the_future';
  const hasDay = birthday === undefined || monthAndDay(dateOf(birthYear, birthday)) === birthday;
  return hasDay ? undefined : 'no_such_day';
};

/** The 29th of February is the 1st of March where there is none. */
const dateOf = (year: number, monthDay: string): number => {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
};

const monthAndDay = (at: number): string => new Date(at).toISOString().slice(5, 10);
