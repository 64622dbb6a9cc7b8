import { access, defineRoute } from '#shared/contracts/route.ts';
import { subjectExport } from '../schemas.ts';

export const ExportMyData = defineRoute({
  operationId: 'exportMyData',
  method: 'POST',
  path: '/v1/me/data-exports',
  summary: 'Export everything the shop knows about me.',
  description:
    'The response contains the export: profile, consents, orders with contacts, returns, cart, points and store credit with their ledgers, messages and subscriptions. The export is not stored, so no link can leak; only the time of the export is recorded.',
  access: access.customer,
  responses: { 200: subjectExport },
});
