import { access, defineRoute } from '#shared/contracts/route.ts';
import { accountChart } from '../schemas.ts';

export const GetAccountChart = defineRoute({
  operationId: 'getAccountChart',
  method: 'GET',
  path: '/v1/accounting/chart',
  summary: 'Get the chart of accounts.',
  access: access.staff('accounting.read'),
  responses: { 200: accountChart },
  etag: true,
});
