import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';
import { promotion } from '../schemas.ts';

export const SetPromotionState = defineRoute({
  operationId: 'setPromotionState',
  method: 'PUT',
  path: '/v1/promotions/{promotionId}/state',
  summary: 'Activate, pause, resume or end a promotion.',
  description:
    'An active promotion applies between its dates. Carts see the change within two seconds; a checkout with a discount that no longer applies is refused with the new total. Requesting the current state changes nothing.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ promotionId: id }),
  body: z.strictObject({ state: z.enum(['active', 'paused', 'ended']) }),
  responses: { 200: promotion },
  errors: [
    promotionsErrors.PROMOTION_NOT_FOUND,
    promotionsErrors.STATE_NOT_POSSIBLE,
    promotionsErrors.PROMOTION_CONFLICT,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { state: 'paused' },
});
