import { eventBridge } from '#shared/events/event-bus.ts';
import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetTrackScript } from './get-track-script/contract.ts';
import { getTrackScript } from './get-track-script/get-track-script.ts';
import { TrackEvents } from './track-events/contract.ts';
import { trackEvents } from './track-events/track-events.ts';

export const handler = httpHandler(
  [operation(TrackEvents, trackEvents), operation(GetTrackScript, getTrackScript)],
  {
    ...awsRuntime(),
    bus: eventBridge(),
  },
);
