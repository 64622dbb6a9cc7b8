import { access, defineRoute } from '#shared/contracts/route.ts';
import { me } from '../schemas.ts';

export const GetMe = defineRoute({
  operationId: 'getMe',
  method: 'GET',
  path: '/v1/me',
  summary: 'See what the shop knows about me.',
  description:
    'The first call after signing in makes the profile, with the name and addresses the token carries, if any.',
  access: access.customer,
  responses: { 200: me },
  etag: true,
});
