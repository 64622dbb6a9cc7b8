import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code } from '#shared/contracts/fields.ts';

export const ShowStockReport = defineRoute({
  operationId: 'showStockReport',
  method: 'GET',
  path: '/v1/planning/report/page',
  summary: 'Get the stock report of a location as a page with charts.',
  description: 'A page to print or to keep: turnover by SKU, days of cover and overstock, drawn as SVG.',
  access: access.staff('purchasing.read'),
  query: z.strictObject({ locationId: code }),
  responses: { 200: z.string() },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
