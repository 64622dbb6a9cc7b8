import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { transfer } from '../schemas.ts';

export const ApproveTransfer = defineRoute({
  operationId: 'approveTransfer',
  method: 'POST',
  path: '/v1/transfers/{transferId}/approval',
  summary: 'Approve a transfer.',
  description: 'Staff of the source location approve.',
  access: access.staff('stock-work.approve'),
  params: z.strictObject({ transferId: id }),
  body: z.strictObject({}),
  responses: { 200: transfer },
  errors: [stockWorkErrors.TRANSFER_NOT_FOUND, stockWorkErrors.TRANSFER_STATUS],
  etag: true,
  example: {},
});
