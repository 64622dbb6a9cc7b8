import { ReceiveMarketplaceNotification } from './receive-marketplace-notification/contract.ts';
import { receiveMarketplaceNotification } from './receive-marketplace-notification/receive-marketplace-notification.ts';
import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetMarketplaceOrder } from './get-marketplace-order/contract.ts';
import { getMarketplaceOrder } from './get-marketplace-order/get-marketplace-order.ts';
import { TakeMarketplaceOrder } from './take-marketplace-order/contract.ts';
import { takeMarketplaceOrder } from './take-marketplace-order/take-marketplace-order.ts';

export const handler = httpHandler(
  [
    operation(GetMarketplaceOrder, getMarketplaceOrder),
    operation(ReceiveMarketplaceNotification, receiveMarketplaceNotification),
    operation(TakeMarketplaceOrder, takeMarketplaceOrder),
  ],
  awsRuntime(),
);
