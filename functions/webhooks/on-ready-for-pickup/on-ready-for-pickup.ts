import { ReadyForPickup } from '../../pickup/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onReadyForPickup = notifyWebhooks(ReadyForPickup);
