import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { sandboxParcel, sandboxParcelEvent } from '../schemas.ts';

export const MoveSandboxParcel = defineRoute({
  operationId: 'moveSandboxParcel',
  method: 'POST',
  path: '/sandbox/parcels/{reference}/events',
  summary: 'Change the status of a sandbox parcel.',
  description:
    'Simulates the courier. The sandbox then notifies the shop: immediately, twice, late or not at all, in any order of calls.',
  access: access.public,
  params: z.strictObject({ reference: id }),
  body: sandboxParcelEvent,
  responses: { 200: sandboxParcel },
  errors: [sandboxErrors.SANDBOX_PARCEL_NOT_FOUND],
  example: { status: 'delivered' },
});
