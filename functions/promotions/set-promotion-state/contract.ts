import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';
import { promotion } from '../schemas.ts';

export const SetPromotionState = defineRoute({
  operationId: 'setPromotionState',
  method: 'PUT',
  path: '/v1/promotions/{promotionId}/state',
  summary: 'Let a promotion hold, pause it, resume it, or end it for good.',
  description:
    'An active promotion holds between its dates. Carts see the change within two seconds, and checkouts refuse a discount that is gone. Asking for the state it has changes nothing.',
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
