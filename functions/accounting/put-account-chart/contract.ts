import { access, defineRoute } from '#shared/contracts/route.ts';
import { accountingErrors } from '../errors.ts';
import { accountChart, chartBody } from '../schemas.ts';

export const PutAccountChart = defineRoute({
  operationId: 'putAccountChart',
  method: 'PUT',
  path: '/v1/accounting/chart',
  summary: 'Set the codes and names of accounts.',
  description:
    'Accounts that are left out have their usual code. Codes and names apply to every journal that is read from now on, the zone to entries that are written from now on.',
  access: access.staff('accounting.write'),
  body: chartBody,
  responses: { 200: accountChart, 201: accountChart },
  errors: [accountingErrors.ACCOUNT_CODE_TAKEN],
  ifMatch: 'required',
  etag: true,
  example: {
    timeZone: 'Asia/Jakarta',
    accounts: [
      { account: 'sales', code: '4-40000', name: 'Pendapatan' },
      { account: 'clearing', method: 'midtrans', code: '1-10210', name: 'Midtrans' },
    ],
  },
});
