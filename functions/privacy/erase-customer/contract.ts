import * as z from 'zod/mini';
import { id, instant } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { privacyErrors } from '../errors.ts';

export const EraseCustomer = defineRoute({
  operationId: 'eraseCustomer',
  method: 'POST',
  path: '/v1/customers/{customerId}/erasure',
  summary: 'Erase everything personal about a customer.',
  description:
    'By `customerId`, or by the external id. Cannot be undone. Refused while an order or return is open. Afterwards everything is collected again, and the response comes only when nothing personal is left. Repeating it is safe: what is gone is not erased again.',
  access: access.staff('privacy.write'),
  params: z.strictObject({ customerId: id }),
  responses: {
    200: z.strictObject({
      requestId: id,
      customerId: id,
      erasedAt: instant,
      erased: z.int().check(z.describe('Records that were erased')),
      kept: z.int().check(z.describe('Records that are kept without name and address; see the preview')),
      left: z.literal(0).check(z.describe('Personal records that a second look found')),
    }),
  },
  errors: [privacyErrors.ERASURE_BLOCKED, privacyErrors.ERASURE_INCOMPLETE],
});
