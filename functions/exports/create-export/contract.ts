import { access, defineRoute } from '#shared/contracts/route.ts';
import { exportsErrors } from '../errors.ts';
import { exportOptions, exportView } from '../schemas.ts';

export const CreateExport = defineRoute({
  operationId: 'createExport',
  method: 'POST',
  path: '/v1/exports',
  summary: 'Start an export of products, prices, stock, customers, orders, movements or stock value.',
  description:
    'The file is written in the background; download it with GET /v1/exports/{exportId}/file once the export is completed. Files are deleted after 7 days. Staff of some locations get stock, movements and values of these. Products, prices, stock and customers can be imported again as they are, which changes nothing.',
  access: access.staff('exports.write'),
  body: exportOptions,
  responses: { 201: exportView },
  errors: [exportsErrors.EXPORT_SCOPE_MISSING],
  etag: true,
  example: { kind: 'products', format: 'csv' },
});
