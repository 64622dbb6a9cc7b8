import * as z from 'zod/mini';
import { code, pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { profileFact } from '../schemas.ts';

export const DeleteMyFact = defineRoute({
  operationId: 'deleteMyFact',
  method: 'DELETE',
  path: '/v1/me/facts/{factId}',
  summary: 'Remove a fact about me.',
  description:
    'Also one that the shop recorded. Removing it again has no effect. The response contains the remaining facts.',
  access: access.customer,
  params: z.strictObject({ factId: code }),
  responses: { 200: pageOf(profileFact) },
});
