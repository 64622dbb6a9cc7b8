import { commit } from '#shared/dynamodb/transaction.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { localTime } from '#shared/time/local-time.ts';
import type { ReturnReceived } from '../events.ts';
import type { ReportedReturn } from '../model/return-report.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import { countReturnedPart } from '../store/customer-returns.ts';
import { policyOf } from '../store/policies.ts';
import { countReasonsPart } from '../store/reasons.ts';
import { reportReturnPart } from '../store/reported-returns.ts';

/**
 * Counts why SKUs come back and how much each customer returns, and keeps the return for reports. Units that were not
 * what was announced did not come back.
 */
export const onReturnReceived: Consumer<typeof ReturnReceived, ConsumerRuntime> = async (
  event,
  { db, inbox },
) => {
  const { received, lines, channel, orderedAt } = event.data;
  const policy = await policyOf(db, channel);
  const units = received
    .filter(({ disposition }) => disposition !== 'rejected')
    .map(({ lineId, sku, quantity }) => ({
      sku,
      quantity,
      reason: lines.find((line) => line.lineId === lineId)?.reason ?? 'other',
    }));
  const returnedAt = event.metadata.occurredAt;
  const month = returnedAt.slice(0, 7);
  const parts = [
    inbox.part(event),
    countReasonsPart(units, month),
    reportReturnPart(channel, 'return_date', reportedAt(returnedAt, event.data, policy)),
    reportReturnPart(channel, 'order_date', reportedAt(orderedAt ?? returnedAt, event.data, policy)),
  ];
  const { customerId } = event.data;
  if (customerId !== undefined)
    parts.push(
      countReturnedPart(customerId, month, {
        returned: sumOf(units),
        worn: wornUnits(event.data, policy),
        rejected: sumOf(received.filter(({ disposition }) => disposition === 'rejected')),
      }),
    );
  await commit(db, parts);
};

/** The return as reports count it at one of its dates. */
const reportedAt = (
  at: string,
  { returnId, currency, lines, received, refunds = [] }: EventOf<typeof ReturnReceived>['data'],
  { timeZone }: Pick<ReturnPolicy, 'timeZone'>,
): ReportedReturn => ({
  returnId,
  date: localTime(Date.parse(at), timeZone).date,
  currency,
  lines: lines.map(({ lineId, sku, reason }) => {
    const here = received.filter((each) => each.lineId === lineId);
    return {
      sku,
      reason,
      units: sumOf(here.filter(({ disposition }) => disposition !== 'rejected')),
      rejected: sumOf(here.filter(({ disposition }) => disposition === 'rejected')),
      amount: refunds.find((each) => each.lineId === lineId)?.amount ?? 0,
    };
  }),
});

/** Units that came back used, for a reason that is not the merchant's fault. */
const wornUnits = (
  { lines, received }: EventOf<typeof ReturnReceived>['data'],
  { reasons }: Pick<ReturnPolicy, 'reasons'>,
): number => {
  const worn = received.filter(({ disposition }) => isWorn(disposition));
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
