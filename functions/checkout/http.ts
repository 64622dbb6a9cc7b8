import { eventBridge } from '#shared/events/event-bus.ts';
import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { checkout } from './checkout/checkout.ts';
import { Checkout } from './checkout/contract.ts';
import { ListDeliveryOptions } from './list-delivery-options/contract.ts';
import { listDeliveryOptions } from './list-delivery-options/list-delivery-options.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [operation(ListDeliveryOptions, listDeliveryOptions), operation(Checkout, checkout)],
  {
    ...awsRuntime(),
    bus: eventBridge(),
  },
);
