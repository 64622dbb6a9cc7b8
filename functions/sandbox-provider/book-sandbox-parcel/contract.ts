import * as z from 'zod/mini';
import { line, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { sandboxParcel, sandboxServices } from '../schemas.ts';

export const BookSandboxParcel = defineRoute({
  operationId: 'bookSandboxParcel',
  method: 'POST',
  path: '/sandbox/parcels',
  summary: 'Book a sandbox parcel.',
  description: 'The same `key` returns the same parcel. Requires the key of the shop in Satu-Sandbox-Key.',
  access: access.signed('Satu-Sandbox-Key'),
  body: z.strictObject({
    key: token(255, 'New for each new label'),
    service: z._default(z.enum(sandboxServices), 'regular'),
    weightGrams: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    postalCode: z.optional(line(16, 'Where it goes')),
  }),
  responses: { 201: sandboxParcel },
  errors: [
    sandboxErrors.SANDBOX_KEY_INVALID,
    sandboxErrors.SANDBOX_ADDRESS_NOT_SERVED,
    sandboxErrors.SANDBOX_TIMEOUT,
  ],
});
