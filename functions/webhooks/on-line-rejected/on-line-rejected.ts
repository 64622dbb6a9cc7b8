import { LineRejected } from '../../fulfilment/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onLineRejected = notifyWebhooks(LineRejected);
