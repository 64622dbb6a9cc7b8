import { access, defineRoute } from '#shared/contracts/route.ts';
import { importsErrors } from '../errors.ts';
import { importParams, importView } from '../schemas.ts';

export const ResumeImport = defineRoute({
  operationId: 'resumeImport',
  method: 'POST',
  path: '/v1/imports/{importId}/resume',
  summary: 'Resume a paused or failed import where it stopped.',
  description: 'Resuming an import that runs changes nothing.',
  access: access.staff('imports.write'),
  params: importParams,
  responses: { 200: importView },
  errors: [importsErrors.IMPORT_NOT_FOUND, importsErrors.IMPORT_STATUS_CONFLICT],
  etag: true,
});
