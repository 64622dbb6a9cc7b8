import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { marketplaceModules } from '../providers/registry.ts';

export const ReceiveMarketplaceNotification = defineRoute({
  operationId: 'receiveMarketplaceNotification',
  method: 'POST',
  path: '/v1/marketplace-notifications/{marketplace}/{channel}',
  summary: 'Receive an order or a cancellation from a marketplace.',
  description: [
    'Orders are taken in once they are paid, exactly once. A cancellation cancels the order and gives its stock back; one that comes before its order keeps it from being taken in.',
    ...marketplaceModules.map(
      ({ name, notification }) => `\`${name}\`: \`${notification.header}\` is${notification.form}.`,
    ),
  ].join(' '),
  access: access.signed(...new Set(marketplaceModules.map(({ notification }) => notification.header))),
  params: z.strictObject({ marketplace: code, channel: code }),
  rawBody: true,
  responses: {
    200: z.strictObject({ received: z.boolean(), orderId: z.optional(id) }),
  },
  errors: [
    channelsErrors.CHANNEL_NOT_FOUND,
    marketplacesErrors.MARKETPLACE_UNKNOWN,
    marketplacesErrors.MARKETPLACE_SIGNATURE_INVALID,
    marketplacesErrors.MARKETPLACE_ORDER_DIFFERS,
    marketplacesErrors.UNKNOWN_MARKETPLACE_SKU,
  ],
});
