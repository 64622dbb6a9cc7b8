import { eventBridge } from '#shared/events/event-bus.ts';
import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { TrackEvents } from './track-events/contract.ts';
import { trackEvents } from './track-events/track-events.ts';

export const handler = httpHandler([operation(TrackEvents, trackEvents)], {
  ...awsRuntime(),
  bus: eventBridge(),
});
