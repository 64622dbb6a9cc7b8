import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { drop, dropBody } from '../schemas.ts';

export const ScheduleDrop = defineRoute({
  operationId: 'scheduleDrop',
  method: 'PUT',
  path: '/v1/drops/{dropId}',
  summary: 'Schedule a drop.',
  description:
    'Until `closesAt`, the channel sells these SKUs only to shoppers whose turn it is. Shoppers who join before it opens are put in random order; later ones follow in the order of joining. After it has opened, channel, SKUs and opening time cannot change.',
  access: access.staff('drops.write'),
  params: z.strictObject({ dropId: id }),
  body: dropBody,
  responses: { 200: drop, 201: drop },
  errors: [
    dropsErrors.DROP_TIMES,
    dropsErrors.DROP_OVERLAPS,
    dropsErrors.DROP_RUNNING,
    channelsErrors.CHANNEL_NOT_FOUND,
    catalogErrors.SKU_NOT_FOUND,
  ],
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Batik edition no. 7',
    channel: 'web',
    skus: ['BATIK-M'],
    opensAt: '2026-12-12T05:00:00.000Z',
    closesAt: '2026-12-12T09:00:00.000Z',
    unitsPerCustomer: 1,
    servedAtOnce: 50,
  },
});
