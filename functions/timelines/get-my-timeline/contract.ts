import * as z from 'zod/mini';
import { pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customerTimeline } from '../schemas.ts';

export const GetMyTimeline = defineRoute({
  operationId: 'getMyTimeline',
  method: 'GET',
  path: '/v1/me/timeline',
  summary: 'Get my timeline across all channels.',
  access: access.customer,
  query: z.strictObject(pageQuery),
  responses: { 200: customerTimeline },
});
