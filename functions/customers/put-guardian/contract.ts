import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer, guardianAnswer } from '../schemas.ts';

export const PutGuardian = defineRoute({
  operationId: 'putGuardian',
  method: 'PUT',
  path: '/v1/customers/{externalId}/guardian',
  summary: 'Record that a guardian agreed for a child.',
  description:
    'Without it, marketing and profiling of a customer under 18 are off, whatever their consents say, and they can grant none. The guardian is a customer, not a child, and is kept with time, wording and source as proof. At 18 it is needed no more. The same answer again keeps the version.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id }),
  body: guardianAnswer,
  responses: { 200: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND, customersErrors.GUARDIAN_UNSUITABLE],
  ifMatch: 'optional',
  etag: true,
  example: { guardian: 'crm-4711', source: 'store-form', textVersion: '2026-11' },
});
