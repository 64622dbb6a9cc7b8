import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { campaign } from '../schemas.ts';

export const ListCampaigns = defineRoute({
  operationId: 'listCampaigns',
  method: 'GET',
  path: '/v1/campaigns',
  summary: 'List campaigns and their progress.',
  description: 'Newest first, 500 at most.',
  access: access.staff('journeys.read'),
  responses: { 200: pageOf(campaign) },
});
