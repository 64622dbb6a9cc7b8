import { access, defineRoute } from '#shared/contracts/route.ts';
import { importsErrors } from '../errors.ts';
import { fileLink, importParams } from '../schemas.ts';

export const GetImportProblems = defineRoute({
  operationId: 'getImportProblems',
  method: 'GET',
  path: '/v1/imports/{importId}/problems',
  summary: 'Get the download URL of the refused rows, as CSV.',
  description:
    'The file has the columns `row`, `code` and `detail`. It may contain data of the imported file, and is deleted after 7 days.',
  access: access.staff('imports.write'),
  params: importParams,
  responses: { 200: fileLink },
  errors: [importsErrors.IMPORT_NOT_FOUND, importsErrors.IMPORT_PROBLEMS_NOT_READY],
});
