import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { cancelOrder } from './cancel-order/cancel-order.ts';
import { CancelOrder } from './cancel-order/contract.ts';
import { GetOrder } from './get-order/contract.ts';
import { getOrder } from './get-order/get-order.ts';
import { ListMyOrders } from './list-my-orders/contract.ts';
import { listMyOrders } from './list-my-orders/list-my-orders.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [operation(GetOrder, getOrder), operation(ListMyOrders, listMyOrders), operation(CancelOrder, cancelOrder)],
  awsRuntime(),
);
