import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { customer } from '../schemas.ts';

export const UnmergeCustomers = defineRoute({
  operationId: 'unmergeCustomers',
  method: 'DELETE',
  path: '/v1/customers/{externalId}/merges/{mergeId}',
  summary: 'Undo a merge.',
  description:
    'Possible for 30 days, the latest merge first. Both profiles are restored; later changes stay with the surviving profile, and consents withdrawn since are withdrawn for both. Returns the restored profile.',
  access: access.staff('customers.merge'),
  params: z.strictObject({ externalId: field.id, mergeId: field.id }),
  responses: { 200: customer },
  errors: [customersErrors.MERGE_NOT_FOUND, customersErrors.MERGE_FINAL],
});
