import { access, defineRoute } from '#shared/contracts/route.ts';
import { importsErrors } from '../errors.ts';
import { importOptions, importWithUpload } from '../schemas.ts';

export const CreateImport = defineRoute({
  operationId: 'createImport',
  method: 'POST',
  path: '/v1/imports',
  summary: 'Create an import and get its upload URL.',
  description:
    'Upload the file to `upload.url` with a PUT within an hour, then start the import. Its rows are applied with the rights of the staff member who created it. Files are deleted after 7 days.',
  access: access.staff('imports.write'),
  body: importOptions,
  responses: { 201: importWithUpload },
  errors: [importsErrors.IMPORT_MAPPING_UNKNOWN],
  etag: true,
  example: { fileName: 'products_export.csv', channel: 'web', currency: 'USD', location: 'dc' },
});
