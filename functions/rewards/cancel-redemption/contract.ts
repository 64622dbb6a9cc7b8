import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { rewardsErrors } from '../errors.ts';
import { redemption } from '../schemas.ts';

export const CancelRedemption = defineRoute({
  operationId: 'cancelRedemption',
  method: 'POST',
  path: '/v1/me/reward-redemptions/{redemptionId}/cancel',
  summary: 'Cancel a redeemed reward, and get its points back.',
  description:
    'Until `cancellableUntil`, and only while no order uses the voucher. The points expire when they would have, or seven days from now if that is later. Cancelling again has no effect.',
  access: access.customer,
  params: z.strictObject({ redemptionId: id }),
  responses: { 200: redemption },
  errors: [rewardsErrors.REDEMPTION_NOT_FOUND, rewardsErrors.REDEMPTION_NOT_CANCELLABLE],
});
