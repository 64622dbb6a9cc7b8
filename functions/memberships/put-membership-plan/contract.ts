import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { membershipsErrors } from '../errors.ts';
import { membershipPlan, planBody } from '../schemas.ts';

export const PutMembershipPlan = defineRoute({
  operationId: 'putMembershipPlan',
  method: 'PUT',
  path: '/v1/membership-plans/{planId}',
  summary: 'Create or update a membership plan.',
  description:
    'Applies to orders paid from now on; running memberships do not change. To end the sale of a plan, unpublish its product.',
  access: access.staff('memberships.write'),
  params: z.strictObject({ planId: id }),
  body: planBody,
  responses: { 200: membershipPlan, 201: membershipPlan },
  errors: [catalogErrors.SKU_NOT_FOUND, membershipsErrors.MEMBERSHIP_SKU_TAKEN],
  ifMatch: 'required',
  etag: true,
  example: { name: 'Satu Plus', sku: 'SATU-PLUS', months: 12, group: 'plus', refund: 'pro_rata' },
});
