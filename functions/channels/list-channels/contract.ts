import { access, defineRoute } from '#shared/contracts/route.ts';
import { pageOf } from '#shared/contracts/fields.ts';
import { channel } from '../schemas.ts';

export const ListChannels = defineRoute({
  operationId: 'listChannels',
  method: 'GET',
  path: '/v1/channels',
  summary: 'List sales channels.',
  access: access.public,
  responses: { 200: pageOf(channel) },
});
