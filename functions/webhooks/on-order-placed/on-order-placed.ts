import { OrderPlaced } from '../../orders/events.ts';
import { tellWebhooks } from '../sending/tell-webhooks.ts';

export const onOrderPlaced = tellWebhooks(OrderPlaced);
