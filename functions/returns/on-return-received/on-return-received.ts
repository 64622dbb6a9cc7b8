import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import type { ReturnReceived } from '../events.ts';
import { countReturnedPart } from '../store/customer-returns.ts';
import { countReasonsPart } from '../store/reasons.ts';

/** Counts why SKUs come back, and how much each customer returns. Units that were not what was announced did not come back. */
export const onReturnReceived: Consumer<typeof ReturnReceived, ConsumerRuntime> = async (
  event,
  { db, inbox },
) => {
  const { received, lines } = event.data;
  const units = received
    .filter(({ disposition }) => disposition !== 'rejected')
    .map(({ lineId, sku, quantity }) => ({
      sku,
      quantity,
      reason: lines.find((line) => line.lineId === lineId)?.reason ?? 'other',
    }));
  const { customerId } = event.data;
  const month = event.metadata.occurredAt.slice(0, 7);
  const counted = {
    returned: sumOf(units),
    rejected: sumOf(received.filter(({ disposition }) => disposition === 'rejected')),
  };
  await commit(db, [
    inbox.part(event),
    countReasonsPart(units, month),
    ...(customerId === undefined ? [] : [countReturnedPart(customerId, month, counted)]),
  ]);
};

const sumOf = (lines: readonly { readonly quantity: number }[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);
