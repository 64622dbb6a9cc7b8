import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { backordersErrors } from '../errors.ts';
import { backorderRuleBody, shownBackorders } from '../schemas.ts';

export const SetBackorderRule = defineRoute({
  operationId: 'setBackorderRule',
  method: 'PUT',
  path: '/v1/inventory/{locationId}/{sku}/backorders',
  summary: 'Set the back-order rule of a SKU at a location.',
  description:
    'Checkout then accepts orders for units that are still on their way to the location, up to what comes at a known date: purchase orders, transfers, and what is entered here. Orders are served in the sequence in which they were placed. Send the version of the rule as If-Match, 0 for the first one.',
  access: access.staff('inventory.write'),
  params: z.strictObject({ locationId: code, sku }),
  body: backorderRuleBody,
  responses: { 200: shownBackorders, 201: shownBackorders },
  errors: [
    catalogErrors.SKU_NOT_FOUND,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
    backordersErrors.KIT_NOT_BACKORDERABLE,
  ],
  ifMatch: 'required',
  etag: true,
  example: {
    kind: 'preorder',
    owner: 'purchasing',
    incoming: [{ reference: 'container-7', quantity: 40, expectedAt: '2026-12-20T02:00:00.000Z' }],
  },
});
