import type * as z from 'zod/mini';
import { usualLimits, type CreditLimits } from '../model/limits.ts';
import type { creditLimits } from '../schemas.ts';

/** The limits as staff see them; the usual ones while nobody has set any. */
export const shownLimits = (stored: CreditLimits | undefined): z.input<typeof creditLimits> => ({
  ...(stored === undefined ? {} : { version: stored.version }),
  limits: (stored?.limits ?? usualLimits).map(({ role, currency, amount }) => ({ role, currency, amount })),
});
