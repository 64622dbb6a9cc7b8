import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { region, taxBody, taxRule } from '../schemas.ts';

export const PutTax = defineRoute({
  operationId: 'putTax',
  method: 'PUT',
  path: '/v1/taxes/{region}/{taxClass}',
  summary: 'Set the rates of one tax class in a country, or in a part of one.',
  description:
    'A rate holds from `validFrom` until the next one, so a new law is written before its day. A part of a country goes before the country and says all components itself; a class that a region does not know is taxed as `standard`. Sales see a change within two seconds; orders keep what they were placed with. A rule that comes with the shop is replaced without If-Match.',
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
