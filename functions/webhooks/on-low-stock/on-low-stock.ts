import { LowStock } from '../../inventory/events.ts';
import { tellWebhooks } from '../sending/tell-webhooks.ts';

export const onLowStock = tellWebhooks(LowStock);
