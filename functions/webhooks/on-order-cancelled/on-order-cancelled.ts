import { OrderCancelled } from '../../orders/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onOrderCancelled = notifyWebhooks(OrderCancelled);
