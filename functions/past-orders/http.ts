import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ListMyPastOrders } from './list-my-past-orders/contract.ts';
import { listMyPastOrders } from './list-my-past-orders/list-my-past-orders.ts';
import { ListPastOrders } from './list-past-orders/contract.ts';
import { listPastOrders } from './list-past-orders/list-past-orders.ts';
import { PutPastOrder } from './put-past-order/contract.ts';
import { putPastOrder } from './put-past-order/put-past-order.ts';

export const handler = httpHandler(
  [
    operation(ListMyPastOrders, listMyPastOrders),
    operation(ListPastOrders, listPastOrders),
    operation(PutPastOrder, putPastOrder),
  ],
  awsRuntime(),
);
