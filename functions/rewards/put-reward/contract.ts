import * as z from 'zod/mini';
import { promotionsErrors } from '../../promotions/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reward, rewardBody } from '../schemas.ts';

export const PutReward = defineRoute({
  operationId: 'putReward',
  method: 'PUT',
  path: '/v1/rewards/{rewardId}',
  summary: 'Create or update a reward.',
  description:
    'Applies to redemptions from now on; vouchers that customers have do not change. What a voucher does, and at which stores (`soldAt`), is said by its promotion. An unchanged reward answers 200 with the same version.',
  access: access.staff('rewards.write'),
  params: z.strictObject({ rewardId: id }),
  body: rewardBody,
  responses: { 200: reward, 201: reward },
  errors: [promotionsErrors.PROMOTION_NOT_FOUND, promotionsErrors.COUPON_NEEDS_COUPON_PROMOTION],
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Rp 25.000 off',
    points: 250,
    gives: { kind: 'voucher', promotionId: 'reward-25', validDays: 60 },
    startsAt: '2026-12-01T00:00:00Z',
    stock: 1000,
    perCustomer: 2,
  },
});
