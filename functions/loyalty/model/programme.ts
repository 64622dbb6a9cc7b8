import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { programmeBody } from '../schemas.ts';

export type ProgrammeContent = z.output<typeof programmeBody>;

/** How customers earn points and tiers. Each version is kept: an order earns by the one in force when it was paid. */
export interface LoyaltyProgramme extends ProgrammeContent, Versioned {}

/** Holds until staff set another one; version 0. */
export const DEFAULT_PROGRAMME: LoyaltyProgramme = {
  version: 0,
  rates: [
    { currency: 'IDR', points: 1, perWhole: 10_000 },
    { currency: 'USD', points: 1, perWhole: 100 },
    { currency: 'EUR', points: 1, perWhole: 100 },
    { currency: 'SGD', points: 1, perWhole: 100 },
    { currency: 'MYR', points: 1, perWhole: 300 },
  ],
  multipliers: [],
  pendingDays: 14,
  validMonths: 12,
  tiers: { levels: [], windowMonths: 12, keepMonths: 12, graceDays: 30 },
};
