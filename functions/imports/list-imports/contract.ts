import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { importView } from '../schemas.ts';

export const ListImports = defineRoute({
  operationId: 'listImports',
  method: 'GET',
  path: '/v1/imports',
  summary: 'List the latest 100 imports, newest first.',
  access: access.staff('imports.write'),
  responses: { 200: z.strictObject({ data: z.array(importView) }) },
});
