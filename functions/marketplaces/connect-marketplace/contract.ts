import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { marketplaceAccountBody, shownMarketplace, marketplaceParam } from '../schemas.ts';

export const ConnectMarketplace = defineRoute({
  operationId: 'connectMarketplace',
  method: 'PUT',
  path: '/v1/marketplaces/{marketplace}',
  summary: 'Connect a marketplace to a channel.',
  description:
    'From then on, stock of the channel, prices of listings, cancellations and shipments are sent to it within about a minute. `settings` of `sandbox`: `shop`; of `shopify`: `shop` (`name.myshopify.com`) and `locationId` (`gid://shopify/Location/…`). Changing the channel or the settings sends everything again. `paused` stops updates; changes wait.',
  access: access.staff('channels.write'),
  params: marketplaceParam,
  body: marketplaceAccountBody,
  responses: { 200: shownMarketplace, 201: shownMarketplace },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, marketplacesErrors.MARKETPLACE_UNKNOWN],
  ifMatch: 'required',
  etag: true,
  example: { channel: 'marketplace', settings: { shop: 'satu-demo' } },
});
