import { eventBridge } from '#shared/events/event-bus.ts';
import { publishChanges, type ChangeMapper } from '#shared/events/publish-changes.ts';
import { streamHandler } from '#shared/events/stream-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';

/**
 * The Lambda function that carries what happened in one table to the bus, with the mappers of the domains that keep such
 * items there (`stream-events.ts`). Bundling joins them by what domains declare, table by table.
 */
export const publisher = (mappers: readonly ChangeMapper[]) =>
  streamHandler(publishChanges(mappers), { ...awsRuntime(), bus: eventBridge() });
