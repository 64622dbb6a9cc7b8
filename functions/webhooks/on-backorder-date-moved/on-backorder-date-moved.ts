import { BackorderDateMoved } from '../../backorders/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onBackorderDateMoved = notifyWebhooks(BackorderDateMoved);
