import type { ShopEvent } from './shop.ts';

/** Each fact once: the bus delivers at least once, and a fact that came twice has the same `eventId`. */
export const oncePerFact = (events: readonly ShopEvent[]): readonly ShopEvent[] => [
  ...new Map(events.map((event) => [event.metadata.eventId, event])).values(),
];
