import { JourneyWebhookRequested } from '../../journeys/events.ts';
import { notifyWebhooks } from '../sending/notify-webhooks.ts';

export const onJourneyWebhookRequested = notifyWebhooks(JourneyWebhookRequested);
