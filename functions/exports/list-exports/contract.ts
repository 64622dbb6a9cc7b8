import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { exportView } from '../schemas.ts';

export const ListExports = defineRoute({
  operationId: 'listExports',
  method: 'GET',
  path: '/v1/exports',
  summary: 'List the latest 100 exports, newest first.',
  access: access.staff('exports.write'),
  responses: { 200: z.strictObject({ data: z.array(exportView) }) },
});
