import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { scanningErrors } from '../errors.ts';
import { scanSession } from '../schemas.ts';

export const GetScanSession = defineRoute({
  operationId: 'getScanSession',
  method: 'GET',
  path: '/v1/scan-sessions/{sessionId}',
  summary: 'Get a scan session with its units by SKU.',
  access: access.staff('scanning.write'),
  params: z.strictObject({ sessionId: id }),
  responses: { 200: scanSession },
  errors: [scanningErrors.SCAN_SESSION_NOT_FOUND],
  etag: true,
});
