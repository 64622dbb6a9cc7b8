import { access, defineRoute } from '#shared/contracts/route.ts';
import { me } from '../schemas.ts';

export const GetMe = defineRoute({
  operationId: 'getMe',
  method: 'GET',
  path: '/v1/me',
  summary: 'Get my profile.',
  description:
    'The first call after signing in creates the profile, with the name and addresses in the token. An address that is verified in the token is verified here.',
  access: access.customer,
  responses: { 200: me },
  etag: true,
});
