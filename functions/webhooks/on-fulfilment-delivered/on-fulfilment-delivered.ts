import { FulfilmentDelivered } from '../../fulfilment/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onFulfilmentDelivered = notifyWebhooks(FulfilmentDelivered);
