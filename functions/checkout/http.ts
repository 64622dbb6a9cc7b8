import { eventBridge } from '#shared/events/event-bus.ts';
import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { withProviders } from '../payments/public.ts';
import { checkout } from './checkout/checkout.ts';
import { Checkout } from './checkout/contract.ts';
import { ListDeliveryOptions } from './list-delivery-options/contract.ts';
import { listDeliveryOptions } from './list-delivery-options/list-delivery-options.ts';

export const handler = httpHandler(
  [operation(ListDeliveryOptions, listDeliveryOptions), operation(Checkout, checkout)],
  {
    ...withProviders(awsRuntime()),
    bus: eventBridge(),
  },
);
