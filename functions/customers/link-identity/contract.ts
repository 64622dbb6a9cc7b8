import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer, linkType } from '../schemas.ts';

export const LinkIdentity = defineRoute({
  operationId: 'linkIdentity',
  method: 'POST',
  path: '/v1/customers/{externalId}/identities',
  summary: 'Link a loyalty number, card, device or marketplace buyer to a customer.',
  description:
    'Only a keyed digest of the value is stored; staff see its last four characters. It finds one customer: an identity that is linked to another customer is rejected, and profiles are never merged by it.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id }),
  body: z.strictObject({
    type: linkType,
    value: field.line(128, 'The number, the id of the device, or the buyer’s id at the marketplace'),
    marketplace: z.optional(field.code.check(z.describe('Required for a marketplace buyer'))),
  }),
  responses: { 200: customer, 201: customer },
  errors: [
    customersErrors.CUSTOMER_NOT_FOUND,
    customersErrors.IDENTITY_TAKEN,
    customersErrors.TOO_MANY_IDENTITIES,
  ],
  example: { type: 'loyalty_number', value: 'M-004-1881' },
});
