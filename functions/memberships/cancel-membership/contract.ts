import * as z from 'zod/mini';
import { paymentsErrors } from '../../payments/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { membershipsErrors } from '../errors.ts';
import { membership } from '../schemas.ts';

export const CancelMembership = defineRoute({
  operationId: 'cancelMembership',
  method: 'POST',
  path: '/v1/me/memberships/{planId}/cancel',
  summary: 'Cancel my membership, and get back what is left of it.',
  description:
    'Periods with `refund: pro_rata` end now, and the whole days that are left are refunded to how the order was paid; see `refundable` of GET /v1/me/memberships. Periods without a refund run to their end. Cancelling again has no effect.',
  access: access.customer,
  params: z.strictObject({ planId: id }),
  responses: { 200: membership },
  errors: [membershipsErrors.MEMBERSHIP_NOT_FOUND, paymentsErrors.REFUND_TOO_LARGE],
});
