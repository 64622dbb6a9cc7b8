import { BackorderFilled } from '../../backorders/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onBackorderFilled = notifyWebhooks(BackorderFilled);
