import { DAY } from '#shared/time/clock.ts';

/** A date some days before or after another: `2026-11-30` and 1 give `2026-12-01`. */
export const dayBeside = (day: string, offset: number): string =>
  new Date(Date.parse(day) + offset * DAY).toISOString().slice(0, 10);
