import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { profileFact } from '../schemas.ts';

export const ListMyFacts = defineRoute({
  operationId: 'listMyFacts',
  method: 'GET',
  path: '/v1/me/facts',
  summary: 'List the facts about me, with source and time.',
  access: access.customer,
  responses: { 200: pageOf(profileFact) },
});
