import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer } from '../schemas.ts';

export const PutCustomerTag = defineRoute({
  operationId: 'putCustomerTag',
  method: 'PUT',
  path: '/v1/customers/{externalId}/tags/{tag}',
  summary: 'Tag a customer.',
  description:
    'Kept with who set it and when; a tag that is set already stays as it is. At most 50 tags, the oldest go. Segments and journeys can ask for tags.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id, tag: field.code }),
  responses: { 200: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
});
