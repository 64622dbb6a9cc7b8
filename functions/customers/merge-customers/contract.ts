import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customerMerge } from '../schemas.ts';

export const MergeCustomers = defineRoute({
  operationId: 'mergeCustomers',
  method: 'POST',
  path: '/v1/customers/{externalId}/merges',
  summary: 'Merge another profile of the same person into this one.',
  description:
    'The profile with a login survives, otherwise the older one, whichever is in the path. It keeps its own values and takes missing ones from the other; where consents differ, the withdrawal applies. Addresses, cards and numbers of the other profile find this one. Orders, points, store credit and an open cart follow within seconds. A merge can be undone for 30 days. Repeating it returns the first result.',
  access: access.staff('customers.merge'),
  params: z.strictObject({ externalId: field.id }),
  body: z.strictObject({
    other: field.id.check(z.describe('`customerId` or external id of the other profile')),
    reason: field.code.check(z.describe('Why they are one person, for example `same-person-at-till`')),
  }),
  responses: { 200: customerMerge, 201: customerMerge },
  errors: [customersErrors.CUSTOMER_NOT_FOUND, customersErrors.TWO_LOGINS, customersErrors.MERGE_IMPOSSIBLE],
  example: { other: 'shopify-1734', reason: 'same-person-at-till' },
});
