import { access, defineRoute } from '#shared/contracts/route.ts';
import { importsErrors } from '../errors.ts';
import { importParams, importView } from '../schemas.ts';

export const GetImport = defineRoute({
  operationId: 'getImport',
  method: 'GET',
  path: '/v1/imports/{importId}',
  summary: 'Get an import with its progress.',
  access: access.staff('imports.write'),
  params: importParams,
  responses: { 200: importView },
  errors: [importsErrors.IMPORT_NOT_FOUND],
  etag: true,
});
