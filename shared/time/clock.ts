/** Where the product gets the time from. Instants are ISO 8601 in UTC with milliseconds. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
}

/**
 * The wall clock, moved by `CLOCK_OFFSET_MS` when that is set (only the local runner sets it, so that an hour can
 * pass in a second). Read at every call, because the runner moves it while functions are loaded.
 */
export const systemClock: Clock = {
  now: () => Date.now() + Number(process.env['CLOCK_OFFSET_MS'] ?? 0),
};

/** The current instant as text. */
export const instant = (clock: Clock, plusMs = 0): string => new Date(clock.now() + plusMs).toISOString();

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Seconds since 1970 for DynamoDB's TTL, which only cleans up (it may be days late). */
export const ttlAfter = (clock: Clock, ms: number): number => Math.ceil((clock.now() + ms) / SECOND);
