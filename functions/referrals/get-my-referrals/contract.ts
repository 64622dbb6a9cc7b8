import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { referralCode, referralProgrammeBody } from '../schemas.ts';

const count = z.int().check(z.minimum(0));

export const GetMyReferrals = defineRoute({
  operationId: 'getMyReferrals',
  method: 'GET',
  path: '/v1/me/referrals',
  summary: 'Get my referral code, and how many came by it.',
  description: 'Says how many, never who. The code is the same each time.',
  access: access.customer,
  responses: {
    200: z.strictObject({
      code: referralCode,
      isOpen: referralProgrammeBody.shape.isOpen,
      referrerPoints: referralProgrammeBody.shape.referrerPoints,
      customerPoints: referralProgrammeBody.shape.customerPoints,
      waiting: count.check(z.describe('Referred customers who are not rewarded yet')),
      completed: count.check(z.describe('Referred customers who brought points')),
    }),
  },
});
