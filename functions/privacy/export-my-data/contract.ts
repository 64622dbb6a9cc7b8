import { access, defineRoute } from '#shared/contracts/route.ts';
import { subjectExport } from '../schemas.ts';

export const ExportMyData = defineRoute({
  operationId: 'exportMyData',
  method: 'POST',
  path: '/v1/me/data-exports',
  summary: 'Export everything the shop knows about me.',
  description:
    'The response is the export: profile, consents, orders with contacts, returns, cart, points and store credit with their ledgers, messages and subscriptions. It is stored nowhere, so there is no link that could leak; only that it was made is recorded.',
  access: access.customer,
  responses: { 200: subjectExport },
});
