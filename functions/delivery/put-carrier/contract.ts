import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { carrier, carrierBody } from '../schemas.ts';

export const PutCarrier = defineRoute({
  operationId: 'putCarrier',
  method: 'PUT',
  path: '/v1/carriers/{code}',
  summary: 'Create or update a carrier and its price list.',
  description:
    'Each service is a delivery option of the channels that list the carrier in `delivery`. A service need not serve every zone, but has a price for every weight in the zones it serves. Overlapping zones and gaps between weights are refused.',
  access: access.staff('channels.write'),
  params: z.strictObject({ code }),
  body: carrierBody,
  responses: { 200: carrier, 201: carrier },
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Kurir Cepat',
    currency: 'IDR',
    zones: [
      { code: 'java', name: 'Java', areas: [{ country: 'ID', postalCodes: [{ from: '10', to: '68' }] }] },
    ],
    services: [
      {
        code: 'reg',
        name: 'Reguler',
        prices: [
          { zone: 'java', weightGrams: { below: 50000 }, fee: 11000, perKg: 11000, days: { from: 2, to: 3 } },
        ],
      },
    ],
  },
});
