import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dataRequest } from '../schemas.ts';

export const ListMyDataRequests = defineRoute({
  operationId: 'listMyDataRequests',
  method: 'GET',
  path: '/v1/me/data-requests',
  summary: 'List what I asked the shop about my data, with when it must be answered.',
  description: 'The newest first.',
  access: access.customer,
  responses: { 200: pageOf(dataRequest) },
});
