import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { cancelStockSubscription } from './cancel-stock-subscription/cancel-stock-subscription.ts';
import { CancelStockSubscription } from './cancel-stock-subscription/contract.ts';
import { GetStockDemand } from './get-stock-demand/contract.ts';
import { getStockDemand } from './get-stock-demand/get-stock-demand.ts';
import { GetStockSubscription } from './get-stock-subscription/contract.ts';
import { getStockSubscription } from './get-stock-subscription/get-stock-subscription.ts';
import { ListMyStockSubscriptions } from './list-my-stock-subscriptions/contract.ts';
import { listMyStockSubscriptions } from './list-my-stock-subscriptions/list-my-stock-subscriptions.ts';
import { SubscribeToStock } from './subscribe-to-stock/contract.ts';
import { subscribeToStock } from './subscribe-to-stock/subscribe-to-stock.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(SubscribeToStock, subscribeToStock),
    operation(GetStockSubscription, getStockSubscription),
    operation(CancelStockSubscription, cancelStockSubscription),
    operation(ListMyStockSubscriptions, listMyStockSubscriptions),
    operation(GetStockDemand, getStockDemand),
  ],
  awsRuntime(),
);
