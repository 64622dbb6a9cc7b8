import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { region, taxBody, taxRule } from '../schemas.ts';

export const PutTax = defineRoute({
  operationId: 'putTax',
  method: 'PUT',
  path: '/v1/taxes/{region}/{taxClass}',
  summary: 'Set the rates of a tax class in a region.',
  description:
    'A rate applies from `validFrom` until the next one, so new rates can be set in advance. A rule for a part of a country replaces that of the country and lists all components itself; a class without a rule is taxed as `standard`. Sales see a change within two seconds; existing orders are unchanged. A built-in rule is replaced without If-Match.',
  access: access.staff('taxes.write'),
  params: z.strictObject({ region, taxClass: code }),
  body: taxBody,
  responses: { 200: taxRule, 201: taxRule },
  ifMatch: 'required',
  etag: true,
  example: {
    rates: [
      { components: [{ name: 'PPN', percent: 11 }] },
      {
        validFrom: '2024-12-31T17:00:00.000Z',
        components: [{ name: 'PPN', percent: 12, base: { numerator: 11, denominator: 12 } }],
      },
    ],
  },
});
