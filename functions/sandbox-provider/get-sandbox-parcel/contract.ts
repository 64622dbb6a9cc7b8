import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { sandboxParcel } from '../schemas.ts';

export const GetSandboxParcel = defineRoute({
  operationId: 'getSandboxParcel',
  method: 'GET',
  path: '/sandbox/parcels/{reference}',
  summary: 'Get a sandbox parcel.',
  access: access.signed('Satu-Sandbox-Key'),
  params: z.strictObject({ reference: id }),
  responses: { 200: sandboxParcel },
  errors: [sandboxErrors.SANDBOX_KEY_INVALID, sandboxErrors.SANDBOX_PARCEL_NOT_FOUND],
});
