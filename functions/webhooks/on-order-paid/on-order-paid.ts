import { OrderPaid } from '../../orders/events.ts';
import { tellWebhooks } from '../sending/tell-webhooks.ts';

export const onOrderPaid = tellWebhooks(OrderPaid);
