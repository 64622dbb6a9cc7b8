import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { expireCredit } from './expire-credit/expire-credit.ts';

export const handler = eventsHandler({ tasks: { 'expire-credit': expireCredit } }, awsRuntime());
