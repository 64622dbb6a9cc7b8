import { commit } from '#shared/dynamodb/transaction.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import type { ReturnReceived } from '../events.ts';
import { countReturnedPart } from '../store/customer-returns.ts';
import { policyOf } from '../store/policies.ts';
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
  const month = event.metadata.occurredAt.slice(0, 7);
  const parts = [inbox.part(event), countReasonsPart(units, month)];
  const { customerId } = event.data;
  if (customerId !== undefined)
    parts.push(
      countReturnedPart(customerId, month, {
        returned: sumOf(units),
        worn: await wornUnits(event.data, db),
        rejected: sumOf(received.filter(({ disposition }) => disposition === 'rejected')),
      }),
    );
  await commit(db, parts);
};

/** Units that came back used, for a reason that is not the merchant's fault. */
const wornUnits = async (
  { channel, lines, received }: EventOf<typeof ReturnReceived>['data'],
  db: Database,
): Promise<number> => {
  const worn = received.filter(({ disposition }) => isWorn(disposition));
  if (worn.length === 0) return 0;
  const { reasons } = await policyOf(db, channel);
  const isOwnChoice = ({ lineId }: { readonly lineId: string }): boolean => {
    const code = lines.find((line) => line.lineId === lineId)?.reason;
    return reasons.find((reason) => reason.code === code)?.fault === 'customer';
  };
  return sumOf(worn.filter(isOwnChoice));
};

/** It came back in a state in which nobody sells it as new. */
const isWorn = (disposition: string): boolean =>
  disposition === 'damaged' || disposition === 'refurbish' || disposition === 'scrap';

const sumOf = (lines: readonly { readonly quantity: number }[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);
