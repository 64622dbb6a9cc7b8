import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { subjectExport } from '../schemas.ts';

export const ExportCustomerData = defineRoute({
  operationId: 'exportCustomerData',
  method: 'POST',
  path: '/v1/customers/{customerId}/data-exports',
  summary: 'Export everything about a customer, on their request.',
  description:
    'By `customerId`, or by the external id. As `exportMyData`; verify who asks before handing it over.',
  access: access.staff('privacy.write'),
  params: z.strictObject({ customerId: id }),
  responses: { 200: subjectExport },
});
