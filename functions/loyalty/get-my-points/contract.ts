import * as z from 'zod/mini';
import { pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pointsStatement } from '../schemas.ts';

export const GetMyPoints = defineRoute({
  operationId: 'getMyPoints',
  method: 'GET',
  path: '/v1/me/points',
  summary: 'See my points and how I came by them.',
  description: 'Entries newest first. Who never earned any has a balance of 0 and no entries.',
  access: access.customer,
  query: z.strictObject(pageQuery),
  responses: { 200: pointsStatement },
});
