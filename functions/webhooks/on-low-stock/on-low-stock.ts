import { LowStock } from '../../inventory/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onLowStock = notifyWebhooks(LowStock);
