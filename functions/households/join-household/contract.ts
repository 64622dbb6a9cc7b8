import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { householdsErrors } from '../errors.ts';
import { invitation, myHousehold } from '../schemas.ts';

export const JoinHousehold = defineRoute({
  operationId: 'joinHousehold',
  method: 'POST',
  path: '/v1/me/household/join',
  summary: 'Join a household that I was invited to.',
  description: 'Joining again changes nothing. Profiles, orders and points stay apart.',
  access: access.customer,
  body: z.strictObject({ invitation }),
  callsPerAddress: 60,
  responses: { 200: myHousehold },
  errors: [
    householdsErrors.HOUSEHOLD_INVITATION_INVALID,
    householdsErrors.HOUSEHOLD_ANOTHER,
    householdsErrors.HOUSEHOLD_FULL,
  ],
  example: { invitation: 'hh_01.1796000000000.f3Jk2mPq8sTv0xYz' },
});
