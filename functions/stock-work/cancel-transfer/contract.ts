import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, line } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { transfer } from '../schemas.ts';

export const CancelTransfer = defineRoute({
  operationId: 'cancelTransfer',
  method: 'POST',
  path: '/v1/transfers/{transferId}/cancellation',
  summary: 'Cancel a transfer that has not left.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ transferId: id }),
  body: z.strictObject({ reason: line(200, 'Why it is cancelled') }),
  responses: { 200: transfer },
  errors: [stockWorkErrors.TRANSFER_NOT_FOUND, stockWorkErrors.TRANSFER_STATUS],
  etag: true,
  example: { reason: 'The shirts were sold' },
});
