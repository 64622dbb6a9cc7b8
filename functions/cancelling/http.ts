import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { cancelOrder } from './cancel-order/cancel-order.ts';
import { CancelOrderLines } from './cancel-order-lines/contract.ts';
import { cancelOrderLines } from './cancel-order-lines/cancel-order-lines.ts';
import { CancelOrder } from './cancel-order/contract.ts';

export const handler = httpHandler(
  [operation(CancelOrder, cancelOrder), operation(CancelOrderLines, cancelOrderLines)],
  awsRuntime(),
);
