import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code, id } from '#shared/contracts/fields.ts';
import { repeatWindow, scanSession } from '../schemas.ts';

export const PutScanSession = defineRoute({
  operationId: 'putScanSession',
  method: 'PUT',
  path: '/v1/scan-sessions/{sessionId}',
  summary: 'Open a scan session at a location.',
  description:
    'The device chooses the id, so that it can scan without a network. Units with a serial number count once in a session; the same code without one is the same unit when the device reads it again within `repeatWindowSeconds`.',
  access: access.staff('scanning.write'),
  params: z.strictObject({ sessionId: id }),
  body: z.strictObject({ locationId: code, repeatWindowSeconds: z._default(repeatWindow, 2) }),
  responses: { 200: scanSession, 201: scanSession },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: { locationId: 'jakarta-kemang', repeatWindowSeconds: 2 },
});
