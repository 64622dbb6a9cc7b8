import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { redemption } from '../schemas.ts';

export const ListMyRedemptions = defineRoute({
  operationId: 'listMyRedemptions',
  method: 'GET',
  path: '/v1/me/reward-redemptions',
  summary: 'List rewards I redeemed, with the codes of their vouchers.',
  description: 'Newest first. A code works once; an order that used it and was cancelled gives it back.',
  access: access.customer,
  responses: { 200: pageOf(redemption) },
});
