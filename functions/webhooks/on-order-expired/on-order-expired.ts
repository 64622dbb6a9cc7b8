import { OrderExpired } from '../../orders/events.ts';
import { tellWebhooks } from '../sending/tell-webhooks.ts';

export const onOrderExpired = tellWebhooks(OrderExpired);
