import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { privacyErrors } from '../errors.ts';
import { customerDataRequest, refusalReason } from '../schemas.ts';

export const ExtendDataRequest = defineRoute({
  operationId: 'extendDataRequest',
  method: 'POST',
  path: '/v1/customers/{customerId}/data-requests/{requestId}/extension',
  summary: 'Let the answer to a data request come later, as far as its law allows.',
  description:
    'Once; `eu-gdpr` allows two more months for complex requests, `id-pdp` none. Tell the customer why before the first `dueAt`.',
  access: access.staff('privacy.write'),
  params: z.strictObject({ customerId: id, requestId: id }),
  body: z.strictObject({ reason: refusalReason }),
  responses: { 200: customerDataRequest },
  errors: [privacyErrors.DATA_REQUEST_NOT_FOUND, privacyErrors.DATA_REQUEST_NOT_EXTENDABLE],
  example: { reason: 'Records of three systems have to be joined' },
});
