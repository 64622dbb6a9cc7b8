import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, line, sku } from '#shared/contracts/fields.ts';
import { lotsErrors } from '../errors.ts';
import { lotCode, lotRecall } from '../schemas.ts';

export const PutLotRecall = defineRoute({
  operationId: 'putLotRecall',
  method: 'PUT',
  path: '/v1/lot-recalls/{recallId}',
  summary: 'Recall a lot and notify its buyers.',
  description:
    'Units that are left become unavailable at every location, and the lot is never picked again. Each order with units of it is found and its customer gets a message. The caller chooses the id: send the request again while the status is `notifying`; nobody is notified twice.',
  access: access.staff('lots.recall'),
  params: z.strictObject({ recallId: id }),
  body: z.strictObject({ sku, lot: lotCode, reason: line(200, 'Why, as customers may read it') }),
  responses: { 200: lotRecall },
  errors: [lotsErrors.LOT_NOT_FOUND, lotsErrors.RECALL_DIFFERS],
  example: { sku: 'JAMU-1', lot: 'L7', reason: 'May contain traces of nuts' },
});
