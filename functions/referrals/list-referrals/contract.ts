import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { referralStatuses } from '../model/statuses.ts';
import { referral } from '../schemas.ts';

export const ListReferrals = defineRoute({
  operationId: 'listReferrals',
  method: 'GET',
  path: '/v1/referrals',
  summary: 'List referrals by status, the latest change first.',
  description: 'Those that are `held` wait for a decision by POST /v1/referrals/{customerId}/decision.',
  access: access.staff('loyalty.read'),
  query: z.strictObject({ ...field.pageQuery, status: z._default(z.enum(referralStatuses), 'held') }),
  responses: { 200: field.pageOf(referral) },
});
