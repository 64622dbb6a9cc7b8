import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { rateTable, rateTableBody } from '../schemas.ts';

export const PutDeliveryRates = defineRoute({
  operationId: 'putDeliveryRates',
  method: 'PUT',
  path: '/v1/delivery-rates/{code}',
  summary: 'Create or update a delivery rate table.',
  description:
    'The first rate that matches a parcel applies, and every matching surcharge is added. Areas with postal codes take precedence over the rest of their country. Overlapping zones, gaps between steps and rates that can never apply are refused. Channels list the table in `delivery`; carts see a change within two seconds.',
  access: access.staff('channels.write'),
  params: z.strictObject({ code }),
  body: rateTableBody,
  responses: { 200: rateTable, 201: rateTable },
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Reguler',
    currency: 'IDR',
    zones: [
      {
        code: 'jabodetabek',
        name: 'Jabodetabek',
        areas: [{ country: 'ID', postalCodes: [{ from: '10', to: '17' }] }],
      },
      { code: 'elsewhere', name: 'Elsewhere', areas: [{ country: 'ID' }] },
    ],
    rates: [
      {
        zone: 'jabodetabek',
        weightGrams: { below: 30000 },
        fee: 9000,
        perKg: 9000,
        days: { from: 1, to: 2 },
      },
      {
        zone: 'elsewhere',
        weightGrams: { below: 30000 },
        fee: 24000,
        perKg: 24000,
        days: { from: 3, to: 7 },
      },
    ],
    surcharges: [{ name: 'Bulky', weightGrams: { from: 10000 }, fee: 15000 }],
  },
});
