import * as z from 'zod/mini';
import { pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pointsStatement } from '../schemas.ts';

export const GetMyPoints = defineRoute({
  operationId: 'getMyPoints',
  method: 'GET',
  path: '/v1/me/points',
  summary: 'Get my points.',
  description: 'The balance, the tier, and a page of entries, newest first.',
  access: access.customer,
  query: z.strictObject(pageQuery),
  responses: { 200: pointsStatement },
});
