import type { OrderRecord } from '../../orders/public.ts';
import type { OrderEdited } from '../../orders/events.ts';
import type { DataOf } from '#shared/events/envelope.ts';

/** The money of the latest edit, as its event keeps it: a repeated request gets the answer of the first. */
export const latestEdit = (events: OrderRecord['events']) => {
  const edits = events.filter(({ metadata }) => metadata.type === 'OrderEdited');
  const latest = edits.reduce<(typeof edits)[number] | undefined>(
    (last, each) =>
      last === undefined || each.metadata.aggregateVersion > last.metadata.aggregateVersion ? each : last,
    undefined,
  );
  const data = latest?.data as DataOf<typeof OrderEdited> | undefined;
  return {
    difference: data?.difference ?? 0,
    balanceDue: data?.balanceDue ?? 0,
    refunded: data?.refunded ?? 0,
  };
};
