import { PickupExpired } from '../../pickup/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onPickupExpired = notifyWebhooks(PickupExpired);
