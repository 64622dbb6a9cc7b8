import { OrderPlaced } from '../../orders/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onOrderPlaced = notifyWebhooks(OrderPlaced);
