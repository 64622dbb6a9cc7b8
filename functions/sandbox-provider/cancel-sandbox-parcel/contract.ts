import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { sandboxParcel } from '../schemas.ts';

export const CancelSandboxParcel = defineRoute({
  operationId: 'cancelSandboxParcel',
  method: 'POST',
  path: '/sandbox/parcels/{reference}/cancel',
  summary: 'Cancel a sandbox parcel.',
  description: 'Cancelling a cancelled parcel has no effect.',
  access: access.signed('Satu-Sandbox-Key'),
  params: z.strictObject({ reference: id }),
  responses: { 200: sandboxParcel },
  errors: [sandboxErrors.SANDBOX_KEY_INVALID, sandboxErrors.SANDBOX_PARCEL_NOT_FOUND],
});
