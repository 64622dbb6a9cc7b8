import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { importsErrors } from '../errors.ts';
import { importParams, importView } from '../schemas.ts';

export const StartImport = defineRoute({
  operationId: 'startImport',
  method: 'POST',
  path: '/v1/imports/{importId}/start',
  summary: 'Start an import whose file is uploaded.',
  description:
    'The file is read, then each row is checked without a change (`dry_run`), or applied at once (`apply`). Starting it again changes nothing.',
  access: access.staff('imports.write'),
  params: importParams,
  body: z.strictObject({
    mode: z._default(z.enum(['dry_run', 'apply']).check(z.describe('`apply` skips the dry run')), 'dry_run'),
  }),
  responses: { 200: importView },
  errors: [
    importsErrors.IMPORT_NOT_FOUND,
    importsErrors.IMPORT_STATUS_CONFLICT,
    importsErrors.IMPORT_FILE_MISSING,
    importsErrors.IMPORT_FILE_TOO_LARGE,
  ],
  etag: true,
  example: { mode: 'dry_run' },
});
