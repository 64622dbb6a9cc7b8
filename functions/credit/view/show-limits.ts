import type * as z from 'zod/mini';
import { usualLimits, usualRefundLimits, type CreditLimits } from '../model/limits.ts';
import type { creditLimits } from '../schemas.ts';

/** The limits as staff see them; the usual ones while nobody has set any. */
export const showLimits = (stored: CreditLimits | undefined): z.input<typeof creditLimits> => ({
  version: stored?.version,
  limits: (stored?.limits ?? usualLimits).map((limit) => ({ ...limit })),
  refunds: (stored?.refunds ?? usualRefundLimits).map((limit) => ({ ...limit })),
});
