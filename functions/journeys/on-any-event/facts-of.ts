import type { ObservedEvent } from '../model/event-filter.ts';

/** Larger data is cut off: it would have to be copied into each run. */
const MOST_FACTS = 8192;

/** The data of an event as runs keep it. */
export const factsOf = ({ data }: ObservedEvent): Readonly<Record<string, unknown>> =>
  JSON.stringify(data).length <= MOST_FACTS
    ? data
    : Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value !== 'object'));
