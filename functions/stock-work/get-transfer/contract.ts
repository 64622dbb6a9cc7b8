import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { transfer } from '../schemas.ts';

export const GetTransfer = defineRoute({
  operationId: 'getTransfer',
  method: 'GET',
  path: '/v1/transfers/{transferId}',
  summary: 'Get a transfer.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ transferId: id }),
  responses: { 200: transfer },
  errors: [stockWorkErrors.TRANSFER_NOT_FOUND],
  etag: true,
});
