import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { returnStatuses, returnView } from '../schemas.ts';

export const ListReturns = defineRoute({
  operationId: 'listReturns',
  method: 'GET',
  path: '/v1/returns',
  summary: 'List returns by status.',
  description:
    'Earliest due first: `requested` returns wait for an answer, `approved` ones for the goods. `version` is not known in lists; read the return before changing it.',
  access: access.staff('orders.read'),
  query: z.strictObject({ status: z._default(z.enum(returnStatuses), 'requested'), ...pageQuery }),
  responses: { 200: pageOf(z.omit(returnView, { version: true })) },
});
