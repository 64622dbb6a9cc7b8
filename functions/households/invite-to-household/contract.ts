import * as z from 'zod/mini';
import { instant } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { invitation } from '../schemas.ts';

export const InviteToHousehold = defineRoute({
  operationId: 'inviteToHousehold',
  method: 'POST',
  path: '/v1/me/household/invitations',
  summary: 'Create an invitation to my household.',
  description:
    'Share the invitation; the invited customer signs in and accepts it. The first invitation creates a household with me as its head.',
  access: access.customer,
  callsPerAddress: 60,
  responses: { 201: z.strictObject({ invitation, expiresAt: instant }) },
});
