import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';
import type { lotRulesBody } from '../schemas.ts';

/** How a SKU is traced. A SKU without rules has no lots, and nothing reads or writes any. */
export type LotRules = z.output<typeof lotRulesBody> & Versioned & { readonly sku: string };

/** Days of life that goods must have left to be sold in a channel. */
export const leastLifeDays = (
  { leastLifeDays: least, channels }: Pick<LotRules, 'leastLifeDays' | 'channels'>,
  channel: string,
): number => channels[channel] ?? least;

/** Whole days from today to a date; negative when it has passed. */
export const daysLeft = (expiresOn: string, now: number): number =>
  Math.round((Date.parse(expiresOn) - Math.floor(now / DAY) * DAY) / DAY);

/** The deepest markdown whose day has come, in percent; 0 before the first. */
export const markdownAt = ({ markdowns }: Pick<LotRules, 'markdowns'>, days: number): number =>
  markdowns
    .filter((step) => days <= step.daysLeft)
    .reduce((percent, step) => Math.max(percent, step.percent), 0);
