import type * as z from 'zod/mini';
import type { LoyaltyProgramme } from '../model/programme.ts';
import type { loyaltyProgramme } from '../schemas.ts';

export const showProgramme = ({
  version,
  rates,
  multipliers,
  pendingDays,
  validMonths,
  tiers,
}: LoyaltyProgramme): z.input<typeof loyaltyProgramme> => ({
  version,
  rates,
  multipliers,
  pendingDays,
  validMonths,
  tiers,
});
