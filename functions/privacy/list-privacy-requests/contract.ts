import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { privacyRequest } from '../schemas.ts';

export const ListPrivacyRequests = defineRoute({
  operationId: 'listPrivacyRequests',
  method: 'GET',
  path: '/v1/customers/{customerId}/privacy-requests',
  summary: 'List the exports and erasures of a customer’s data.',
  description: 'By `customerId`, or by the external id. Newest first; kept five years.',
  access: access.staff('privacy.write'),
  params: z.strictObject({ customerId: field.id }),
  query: z.strictObject(field.pageQuery),
  responses: { 200: field.pageOf(privacyRequest) },
});
