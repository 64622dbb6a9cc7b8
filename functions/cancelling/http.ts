import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { cancelOrder } from './cancel-order/cancel-order.ts';
import { CancelOrder } from './cancel-order/contract.ts';

export const handler = httpHandler([operation(CancelOrder, cancelOrder)], awsRuntime());
