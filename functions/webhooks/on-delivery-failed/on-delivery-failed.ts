import { DeliveryFailed } from '../../fulfilment/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onDeliveryFailed = notifyWebhooks(DeliveryFailed);
