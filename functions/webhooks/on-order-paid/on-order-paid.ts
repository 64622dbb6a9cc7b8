import { OrderPaid } from '../../orders/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onOrderPaid = notifyWebhooks(OrderPaid);
