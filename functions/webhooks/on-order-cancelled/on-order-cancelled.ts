import { OrderCancelled } from '../../orders/events.ts';
import { tellWebhooks } from '../sending/tell-webhooks.ts';

export const onOrderCancelled = tellWebhooks(OrderCancelled);
