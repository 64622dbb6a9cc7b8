import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { approvalStatuses } from '../model/approval.ts';
import { creditApproval } from '../schemas.ts';

export const ListCreditApprovals = defineRoute({
  operationId: 'listCreditApprovals',
  method: 'GET',
  path: '/v1/credit-approvals',
  summary: 'List credit approvals, oldest first.',
  description:
    'Expired approvals are shown with status `expired` at once; those that were pending leave the list within two days.',
  access: access.staff('credit.approve'),
  query: z.strictObject({
    status: z._default(z.enum(approvalStatuses), 'pending'),
    ...pageQuery,
  }),
  responses: { 200: pageOf(creditApproval) },
});
