import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { referralsErrors } from '../errors.ts';
import { referral } from '../schemas.ts';

export const DecideReferral = defineRoute({
  operationId: 'decideReferral',
  method: 'POST',
  path: '/v1/referrals/{customerId}/decision',
  summary: 'Release or refuse a referral that is held.',
  description:
    'Released, both get their points at once, if the order still stands and the limit of the month leaves room. The reason is kept with it.',
  access: access.staff('loyalty.write'),
  params: z.strictObject({ customerId: field.id.check(z.describe('The new customer')) }),
  body: z.strictObject({
    decision: z.enum(['release', 'refuse']),
    reason: field.line(300, 'Why; kept with the referral'),
  }),
  responses: { 200: referral },
  errors: [referralsErrors.REFERRAL_NOT_FOUND, referralsErrors.REFERRAL_NOT_HELD],
  etag: true,
  example: { decision: 'release', reason: 'Sisters in one house' },
});
