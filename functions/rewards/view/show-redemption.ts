import type * as z from 'zod/mini';
import { issuedCouponCode } from '../../promotions/public.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import type { RewardRedemption } from '../model/redemption.ts';
import type { redemption as redemptionSchema } from '../schemas.ts';

/** The code of a redemption's voucher, the same each time. */
export const voucherCode = (secrets: Secrets, redemptionId: string): Promise<string> =>
  issuedCouponCode(secrets, `reward ${redemptionId}`);

/** A redemption with the code of its voucher; a cancelled one has none. */
export const showRedemption = async (
  { redemptionId, rewardId, name, points, status, gives, ...times }: RewardRedemption,
  secrets: Secrets,
): Promise<z.input<typeof redemptionSchema>> => {
  const isCredit = gives.kind === 'store_credit';
  const isKept = status === 'redeemed';
  return {
    redemptionId,
    rewardId,
    name,
    points,
    status,
    kind: gives.kind,
    couponCode: isCredit || !isKept ? undefined : await voucherCode(secrets, redemptionId),
    credit: isCredit ? { amount: gives.amount, currency: gives.currency } : undefined,
    redeemedAt: times.redeemedAt,
    expiresAt: times.expiresAt,
    cancellableUntil: isKept ? times.cancellableUntil : undefined,
    cancelledAt: times.cancelledAt,
  };
};
