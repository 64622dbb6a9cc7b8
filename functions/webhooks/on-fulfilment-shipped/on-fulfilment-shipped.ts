import { FulfilmentShipped } from '../../fulfilment/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onFulfilmentShipped = notifyWebhooks(FulfilmentShipped);
