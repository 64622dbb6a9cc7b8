import { eventOf, startedBy } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import { CustomerValueChanged } from './events.ts';
import type { StoredValue } from './store/timelines.ts';

const PARTITION = 'TL#';

/** Tells of changed figures from their own change record: no event item is written. */
export const streamEvents: ChangeMapper = ({ kind, pk, sk, after }) => {
  if (kind === 'REMOVE' || !pk.startsWith(PARTITION) || sk !== 'VALUE') return [];
  const { orders, spent, returns = 0, lastAt, changedAt, version } = after as unknown as StoredValue;
  // Values from before the time of the change was kept tell nothing until the next one.
  if (changedAt === undefined) return [];
  const customerId = pk.slice(PARTITION.length);
  const lifetimeValue = Object.entries(spent).map(([currency, amount]) => ({ currency, amount }));
  return [
    eventOf(CustomerValueChanged, {
      aggregateId: `value:${customerId}`,
      aggregateVersion: version,
      occurredAt: changedAt,
      cause: startedBy('timelines', customerId),
      data: { customerId, orders, returns, lifetimeValue, lastOrderAt: lastAt },
    }),
  ];
};
