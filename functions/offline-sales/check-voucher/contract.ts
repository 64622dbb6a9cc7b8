import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { couponCode } from '../../promotions/schemas.ts';

export const CheckVoucher = defineRoute({
  operationId: 'checkVoucher',
  method: 'GET',
  path: '/v1/offline-sales/vouchers/{code}',
  summary: 'Check whether a voucher can still be used.',
  description:
    'For a till that has a network while it takes a signed voucher. It says only whether the code has a use left; what it gives stands in the voucher.',
  access: access.staff('tills.write'),
  params: z.strictObject({ code: couponCode }),
  responses: { 200: z.strictObject({ isUsable: z.boolean() }) },
});
