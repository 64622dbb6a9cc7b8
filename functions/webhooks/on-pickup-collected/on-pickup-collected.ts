import { PickupCollected } from '../../pickup/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onPickupCollected = notifyWebhooks(PickupCollected);
