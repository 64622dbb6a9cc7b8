import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetOrder } from './get-order/contract.ts';
import { getOrder } from './get-order/get-order.ts';
import { ListMyOrders } from './list-my-orders/contract.ts';
import { listMyOrders } from './list-my-orders/list-my-orders.ts';

export const handler = httpHandler(
  [operation(GetOrder, getOrder), operation(ListMyOrders, listMyOrders)],
  awsRuntime(),
);
