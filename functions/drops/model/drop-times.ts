import { DAY, HOUR, MINUTE } from '#shared/time/clock.ts';
import { durationMs } from '#shared/time/duration.ts';
import type { Drop } from './drop.ts';

/** A field that is wrong, and why. */
export interface WrongTime {
  readonly field: 'opensAt' | 'closesAt' | 'buyWithin';
  readonly detail: string;
}

/**
 * What is wrong with the times of a drop. It opens a minute from now at least, so that every checkout knows of it by
 * then; one that has opened is not asked that again.
 */
export const wrongTimes = (
  { opensAt, closesAt, buyWithin }: Drop,
  { now, hasOpened }: { readonly now: number; readonly hasOpened: boolean },
): readonly WrongTime[] => {
  const opens = Date.parse(opensAt);
  const runs = Date.parse(closesAt) - opens;
  const slot = durationMs(buyWithin);
  const wrong: WrongTime[] = [];
  if (!hasOpened && opens < now + MINUTE)
    wrong.push({ field: 'opensAt', detail: `${opensAt} is less than one minute from now` });
  if (runs <= 0) wrong.push({ field: 'closesAt', detail: `${closesAt} is not after ${opensAt}` });
  if (runs > 7 * DAY)
    wrong.push({ field: 'closesAt', detail: `${closesAt} is more than seven days after ${opensAt}` });
  if (slot < MINUTE || slot > HOUR)
    wrong.push({ field: 'buyWithin', detail: `${buyWithin} is not between PT1M and PT1H` });
  return wrong;
};
