import * as z from 'zod/mini';
import { id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../errors.ts';
import { creditApproval } from '../schemas.ts';

export const RejectCreditApproval = defineRoute({
  operationId: 'rejectCreditApproval',
  method: 'POST',
  path: '/v1/credit-approvals/{approvalId}/reject',
  summary: 'Reject an amount above a limit.',
  access: access.staff('credit.approve'),
  params: z.strictObject({ approvalId: id }),
  body: z.strictObject({ note }),
  responses: { 200: creditApproval },
  errors: [
    creditErrors.CREDIT_APPROVAL_NOT_FOUND,
    creditErrors.CREDIT_APPROVAL_CLOSED,
    creditErrors.CREDIT_APPROVAL_OF_ONES_OWN,
  ],
  example: { note: 'The parcel came back empty' },
});
