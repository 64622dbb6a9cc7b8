import { access, defineRoute } from '#shared/contracts/route.ts';
import { importsErrors } from '../errors.ts';
import { importParams, importView } from '../schemas.ts';

export const PauseImport = defineRoute({
  operationId: 'pauseImport',
  method: 'POST',
  path: '/v1/imports/{importId}/pause',
  summary: 'Pause an import.',
  description:
    'Rows in progress are finished, a few hundred at most. Pausing a paused import changes nothing.',
  access: access.staff('imports.write'),
  params: importParams,
  responses: { 200: importView },
  errors: [importsErrors.IMPORT_NOT_FOUND, importsErrors.IMPORT_STATUS_CONFLICT],
  etag: true,
});
