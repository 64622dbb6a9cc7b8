import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { referralProgrammeBody } from '../schemas.ts';

export type ReferralProgrammeContent = Readonly<z.output<typeof referralProgrammeBody>>;
export interface ReferralProgramme extends ReferralProgrammeContent, Versioned {}

/** Until somebody sets it: no code is accepted. */
export const NO_PROGRAMME: ReferralProgramme = {
  isOpen: false,
  referrerPoints: 0,
  customerPoints: 0,
  waitDays: 14,
  mostPerMonth: 10,
  version: 0,
};
