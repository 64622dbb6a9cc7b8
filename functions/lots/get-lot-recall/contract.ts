import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, pageQuery } from '#shared/contracts/fields.ts';
import { lotsErrors } from '../errors.ts';
import { lotRecall, lotSale } from '../schemas.ts';

export const GetLotRecall = defineRoute({
  operationId: 'getLotRecall',
  method: 'GET',
  path: '/v1/lot-recalls/{recallId}',
  summary: 'Get a recall with the orders that have units of its lot.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ recallId: id }),
  query: z.strictObject(pageQuery),
  responses: {
    200: z.strictObject({
      recall: lotRecall,
      sales: z.array(lotSale),
      page: z.strictObject({ nextCursor: z.nullable(z.string()) }),
    }),
  },
  errors: [lotsErrors.RECALL_NOT_FOUND],
});
