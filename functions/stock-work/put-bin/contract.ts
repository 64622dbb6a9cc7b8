import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code } from '#shared/contracts/fields.ts';
import { bin, binBody, binId } from '../schemas.ts';

export const PutBin = defineRoute({
  operationId: 'putBin',
  method: 'PUT',
  path: '/v1/locations/{locationId}/bins/{binId}',
  summary: 'Create or update a bin of a location.',
  description: 'Pick lists follow `walkOrder`. A location without bins lists SKUs by their code.',
  access: access.staff('stock-work.approve'),
  params: z.strictObject({ locationId: code, binId }),
  body: binBody,
  responses: { 200: bin, 201: bin },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: { walkOrder: 10, zone: 'A', maxSkus: 4 },
});
