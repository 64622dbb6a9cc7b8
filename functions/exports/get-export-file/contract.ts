import { access, defineRoute } from '#shared/contracts/route.ts';
import { exportsErrors } from '../errors.ts';
import { exportLink, exportParams } from '../schemas.ts';

export const GetExportFile = defineRoute({
  operationId: 'getExportFile',
  method: 'GET',
  path: '/v1/exports/{exportId}/file',
  summary: 'Get the download URL of an export.',
  description:
    'Anyone with the link can download the file for 15 minutes. Requesting it requires the scope of the exported kind.',
  access: access.staff('exports.write'),
  params: exportParams,
  responses: { 200: exportLink },
  errors: [
    exportsErrors.EXPORT_NOT_FOUND,
    exportsErrors.EXPORT_NOT_READY,
    exportsErrors.EXPORT_SCOPE_MISSING,
  ],
});
