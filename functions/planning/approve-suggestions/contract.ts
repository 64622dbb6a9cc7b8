import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { purchasingErrors } from '../../purchasing/errors.ts';
import { code, id, sku } from '#shared/contracts/fields.ts';
import { planningErrors } from '../errors.ts';

export const ApproveSuggestions = defineRoute({
  operationId: 'approveSuggestions',
  method: 'POST',
  path: '/v1/planning/suggestions/approval',
  summary: 'Approve suggestions into a purchase order or a transfer.',
  description:
    'All of one supplier, or of one giving location. The order or transfer is created approved; its units count in the position from then on, so that they are not suggested again.',
  access: access.staff('purchasing.approve'),
  body: z.strictObject({
    locationId: code,
    skus: z.array(sku).check(z.minLength(1), z.maxLength(25)),
  }),
  responses: {
    201: z.strictObject({
      kind: z.enum(['purchase', 'transfer']),
      reference: id.check(z.describe('The purchase order or transfer')),
      skus: z.array(sku),
    }),
  },
  errors: [
    channelsErrors.LOCATION_NOT_FOUND,
    planningErrors.SUGGESTION_NOT_OPEN,
    planningErrors.SUGGESTIONS_DIFFER,
    purchasingErrors.SUPPLIER_NOT_FOUND,
    purchasingErrors.QUANTITY_NOT_ORDERABLE,
  ],
  example: { locationId: 'jakarta-kemang', skus: ['BATIK-M'] },
});
