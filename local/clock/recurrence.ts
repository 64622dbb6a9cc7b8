import { Cron } from 'croner';

/** When something falls due: the first instant after `after` (epoch milliseconds), or undefined when it is over. */
export interface Recurrence {
  readonly kind: 'at' | 'rate' | 'cron';
  readonly next: (after: number) => number | undefined;
}

const RATE_UNITS: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/**
 * Reads `at(2026-01-31T09:00:00)`, `rate(5 minutes)` or a six-field AWS `cron(…)`.
 * Rates count from `anchor`; times without a zone are read in `timezone` (IANA name).
 * Throws a TypeError that names the expression when it cannot be read.
 */
export const recurrence = (
  expression: string,
  { anchor, timezone = 'UTC' }: { anchor: number; timezone?: string },
) => {
  const match = /^(at|rate|cron)\((.+)\)$/.exec(expression.trim());
  const [, kind, body] = match ?? [];
  try {
    if (kind === 'at' && body) return once(body, timezone);
    if (kind === 'rate' && body) return everyInterval(body, anchor);
    if (kind === 'cron' && body) return calendar(body, timezone);
  } catch (cause) {
    throw new TypeError(`schedule expression "${expression}" cannot be read: ${String(cause)}`, { cause });
  }
  throw new TypeError(`schedule expression "${expression}" is neither at(…), rate(…) nor cron(…)`);
};

const once = (local: string, timezone: string): Recurrence => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(local)) throw new TypeError('write at(yyyy-mm-ddThh:mm:ss)');
  const at = localTime(local, timezone);
  return { kind: 'at', next: (after) => (at > after ? at : undefined) };
};

/** The instant of a local time; croner knows the zones and their summer times. */
const localTime = (local: string, timezone: string): number => {
  const at = new Cron(local, { timezone, paused: true }).nextRun(new Date(0));
  if (!at) throw new TypeError(`no such time in ${timezone}`);
  return at.getTime();
};

const everyInterval = (body: string, anchor: number): Recurrence => {
  const [, count, unit = ''] = /^(\d+) (second|minute|hour|day)s?$/.exec(body) ?? [];
  const every = Number(count) * (RATE_UNITS[unit] ?? Number.NaN);
  if (!(every > 0)) throw new TypeError('write rate(5 minutes)');
  const next = (after: number) => anchor + Math.max(1, Math.floor((after - anchor) / every) + 1) * every;
  return { kind: 'rate', next };
};

/** AWS has no seconds field, counts weekdays from Sunday = 1, and writes `?` where croner wants `*`. */
const calendar = (body: string, timezone: string): Recurrence => {
  const fields = body.trim().split(/\s+/);
  if (fields.length !== 6)
    throw new TypeError('an AWS cron has six fields: minutes hours day month weekday year');
  const pattern = ['0', ...fields.map((field) => field.replace('?', '*'))].join(' ');
  const options = {
    timezone,
    mode: '7-part',
    alternativeWeekdays: true,
    sloppyRanges: true,
    paused: true,
  } as const;
  const cron = new Cron(pattern, options);
  return { kind: 'cron', next: (after) => cron.nextRun(new Date(after))?.getTime() };
};
