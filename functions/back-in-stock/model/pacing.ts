import { HOUR, MINUTE } from '#shared/time/clock.ts';

/** For each unit that came back so many people are notified: some look and do not buy. */
const PEOPLE_PER_UNIT = 2;

/** Whoever was notified has so long before the next ones are notified, of what is left by then. */
export const HEAD_START_MS = 15 * MINUTE;

/** A SKU that somebody waits for is looked at this often, even when no event says that it came back. */
export const LOOK_AGAIN_MS = HOUR;

/**
 * How many may be notified within one head start: in proportion to the stock, oldest first. Three pieces do not bring
 * five thousand people.
 */
export const notificationLimit = (units: number): number => Math.max(0, units) * PEOPLE_PER_UNIT;
