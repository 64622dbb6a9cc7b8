import * as z from 'zod/mini';
import { id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../errors.ts';
import { creditApproval } from '../schemas.ts';

export const ApproveCreditApproval = defineRoute({
  operationId: 'approveCreditApproval',
  method: 'POST',
  path: '/v1/credit-approvals/{approvalId}/approve',
  summary: 'Approve an amount above a limit.',
  description:
    'The amount must be within the limits of the approver’s own role, and counts against them. The person who requested it cannot approve it.',
  access: access.staff('credit.approve'),
  params: z.strictObject({ approvalId: id }),
  body: z.strictObject({ note: z.optional(note) }),
  responses: { 200: creditApproval },
  errors: [
    creditErrors.CREDIT_APPROVAL_NOT_FOUND,
    creditErrors.CREDIT_APPROVAL_CLOSED,
    creditErrors.CREDIT_APPROVAL_OF_ONES_OWN,
    creditErrors.CREDIT_ABOVE_LIMIT,
  ],
  example: { note: 'Photos seen' },
});
