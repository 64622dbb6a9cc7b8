import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const LeaveHousehold = defineRoute({
  operationId: 'leaveHousehold',
  method: 'POST',
  path: '/v1/me/household/leave',
  summary: 'Leave my household.',
  description:
    'Leaving when in none changes nothing. When the head leaves, whoever has been in it longest is.',
  access: access.customer,
  responses: { 200: z.strictObject({ left: z.literal(true) }) },
});
