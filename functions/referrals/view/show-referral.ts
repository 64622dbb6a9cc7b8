import type * as z from 'zod/mini';
import type { Referral } from '../model/referral.ts';
import type { referral } from '../schemas.ts';

export const showReferral = ({
  customerId,
  referrerId,
  status,
  orderId,
  dueAt,
  suspicions,
  reason,
  decidedBy,
  claimedAt,
  completedAt,
  version,
}: Referral): z.output<typeof referral> => ({
  customerId,
  referrerId,
  status,
  orderId,
  dueAt,
  suspicions: [...suspicions],
  reason,
  decidedBy,
  claimedAt,
  completedAt,
  version,
});
