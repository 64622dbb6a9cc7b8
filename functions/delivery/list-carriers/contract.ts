import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { carrier } from '../schemas.ts';

export const ListCarriers = defineRoute({
  operationId: 'listCarriers',
  method: 'GET',
  path: '/v1/carriers',
  summary: 'List carriers.',
  access: access.staff('channels.write'),
  responses: { 200: pageOf(carrier) },
});
