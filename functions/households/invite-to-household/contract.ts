import * as z from 'zod/mini';
import { instant } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { invitation } from '../schemas.ts';

export const InviteToHousehold = defineRoute({
  operationId: 'inviteToHousehold',
  method: 'POST',
  path: '/v1/me/household/invitations',
  summary: 'Invite somebody to my household.',
  description:
    'Give the invitation to whom it is for; they accept it with their own sign-in. The first one begins a household with me as its head.',
  access: access.customer,
  callsPerAddress: 60,
  responses: { 201: z.strictObject({ invitation, expiresAt: instant }) },
});
