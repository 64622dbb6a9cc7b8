import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { erasurePlan } from '../schemas.ts';

export const PreviewErasure = defineRoute({
  operationId: 'previewErasure',
  method: 'GET',
  path: '/v1/customers/{customerId}/erasure',
  summary: 'Preview what erasing a customer would delete and keep.',
  description: 'By `customerId`, or by the external id. Changes nothing.',
  access: access.staff('privacy.write'),
  params: z.strictObject({ customerId: id }),
  responses: { 200: erasurePlan },
});
