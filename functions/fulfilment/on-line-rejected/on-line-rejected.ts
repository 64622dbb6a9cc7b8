import { loadOrderRecord } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causedBy, type EventOf } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { hasMoved, rerouteParts } from '../changing/reroute-units.ts';
import type { LineRejected } from '../events.ts';
import { rejectedToRoute } from '../model/units-to-route.ts';
import { fulfilmentsOfOrder } from '../store/fulfilments.ts';

/** Routes rejected units again at once: to other locations, or into the queue of orders that no location can serve. */
export const onLineRejected: Consumer<typeof LineRejected, ConsumerRuntime> = (event, runtime) =>
  decideAgain(hasMoved, () => rerouteOnce(event, runtime));

const rerouteOnce = async (event: EventOf<typeof LineRejected>, runtime: ConsumerRuntime): Promise<void> => {
  const { db, clock, inbox } = runtime;
  const { orderId, locationId } = event.data;
  const [record, known] = await Promise.all([loadOrderRecord(db, orderId), fulfilmentsOfOrder(db, orderId)]);
  if (record === undefined) return;
  const units = rejectedToRoute(record.order, event.data);
  if (units.length === 0) return;
  const address = record.contact?.address;
  const { parts } = await rerouteParts(
    { order: record.order, address, known, units, rejectedBy: locationId },
    { clock, cause: causedBy(event, inbox.consumer) },
    runtime,
  );
  await commit(db, [...parts, inbox.part(event)]);
};
