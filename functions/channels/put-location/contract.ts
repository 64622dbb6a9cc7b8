import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { location, locationBody } from '../schemas.ts';

export const PutLocation = defineRoute({
  operationId: 'putLocation',
  method: 'PUT',
  path: '/v1/locations/{code}',
  summary: 'Create or update a location.',
  description: 'Sending the stored content again returns 200 with the same version.',
  access: access.staff('channels.write'),
  params: z.strictObject({ code }),
  body: locationBody,
  responses: { 200: location, 201: location },
  ifMatch: 'required',
  etag: true,
});
