import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { drop } from '../schemas.ts';

export const GetDrop = defineRoute({
  operationId: 'getDrop',
  method: 'GET',
  path: '/v1/drops/{dropId}',
  summary: 'Get a drop.',
  access: access.public,
  params: z.strictObject({ dropId: id }),
  responses: { 200: drop },
  errors: [dropsErrors.DROP_NOT_FOUND],
  etag: true,
});
