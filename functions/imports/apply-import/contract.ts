import { access, defineRoute } from '#shared/contracts/route.ts';
import { importsErrors } from '../errors.ts';
import { importParams, importView } from '../schemas.ts';

export const ApplyImport = defineRoute({
  operationId: 'applyImport',
  method: 'POST',
  path: '/v1/imports/{importId}/apply',
  summary: 'Apply the rows of a checked import.',
  description:
    'Rows that equal the current data change nothing. Rejected rows are listed in the problems; the others are applied. An import that was applied before is applied again.',
  access: access.staff('imports.write'),
  params: importParams,
  responses: { 200: importView },
  errors: [importsErrors.IMPORT_NOT_FOUND, importsErrors.IMPORT_STATUS_CONFLICT],
  etag: true,
});
