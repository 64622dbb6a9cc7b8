import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';

export const ShowSandboxLabel = defineRoute({
  operationId: 'showSandboxLabel',
  method: 'GET',
  path: '/sandbox/parcels/{reference}/label',
  summary: 'Show the label of a sandbox parcel.',
  description: 'In ZPL, for label printers.',
  access: access.public,
  params: z.strictObject({ reference: id }),
  responses: { 200: z.string() },
  errors: [sandboxErrors.SANDBOX_PARCEL_NOT_FOUND],
  produces: 'application/zpl',
});
