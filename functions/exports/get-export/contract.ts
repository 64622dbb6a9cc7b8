import { access, defineRoute } from '#shared/contracts/route.ts';
import { exportsErrors } from '../errors.ts';
import { exportParams, exportView } from '../schemas.ts';

export const GetExport = defineRoute({
  operationId: 'getExport',
  method: 'GET',
  path: '/v1/exports/{exportId}',
  summary: 'Get an export with its progress.',
  access: access.staff('exports.write'),
  params: exportParams,
  responses: { 200: exportView },
  errors: [exportsErrors.EXPORT_NOT_FOUND],
  etag: true,
});
