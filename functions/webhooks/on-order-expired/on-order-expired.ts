import { OrderExpired } from '../../orders/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onOrderExpired = notifyWebhooks(OrderExpired);
