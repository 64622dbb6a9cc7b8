import { access, defineRoute } from '#shared/contracts/route.ts';
import { importsErrors } from '../errors.ts';
import { importParams, importView } from '../schemas.ts';

export const CancelImport = defineRoute({
  operationId: 'cancelImport',
  method: 'POST',
  path: '/v1/imports/{importId}/cancel',
  summary: 'Cancel an import.',
  description: 'Rows that were applied stay. Cancelling a cancelled import changes nothing.',
  access: access.staff('imports.write'),
  params: importParams,
  responses: { 200: importView },
  errors: [importsErrors.IMPORT_NOT_FOUND, importsErrors.IMPORT_STATUS_CONFLICT],
  etag: true,
});
