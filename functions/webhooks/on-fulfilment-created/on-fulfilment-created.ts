import { FulfilmentCreated } from '../../fulfilment/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onFulfilmentCreated = notifyWebhooks(FulfilmentCreated);
