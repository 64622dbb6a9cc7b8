import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotion } from '../schemas.ts';

export const ListAllPromotions = defineRoute({
  operationId: 'listAllPromotions',
  method: 'GET',
  path: '/v1/promotions/all',
  summary: 'List promotions.',
  access: access.staff('promotions.write'),
  query: z.strictObject({
    ended: z.optional(
      z
        .enum(['true', 'false'])
        .check(z.describe('`true`: ended promotions; drafts, active and paused ones by default')),
    ),
    ...pageQuery,
  }),
  responses: { 200: pageOf(promotion) },
});
