import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { announceDueDataRequests } from './announce-due-data-requests/announce-due-data-requests.ts';

export const handler = eventsHandler(
  {
    tasks: {
      'announce-due-data-requests': announceDueDataRequests,
    },
  },
  awsRuntime(),
);
