import { spentByOrder } from '../../credit/public.ts';
import { loadOrder } from '../../orders/public.ts';
import type { CreditEntryRecorded } from '../../credit/events.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import {
  creditEntryLines,
  pointsWorthLines,
  staysTheirs,
  type CreditMovement,
  type SpendingOrder,
} from '../model/book-credit-entry.ts';
import { editsUntil, orderAfterEdits } from '../model/book-order-money.ts';
import { recordEntry } from '../requests/record-entry.ts';

export const onCreditEntryRecorded: Consumer<typeof CreditEntryRecorded, Runtime> = async (
  { metadata, data },
  { db },
) => {
  for (const { currency, amount } of data.worth ?? [])
    await recordEntry(db, {
      entryId: `${metadata.eventId}-points-${currency}`,
      at: metadata.occurredAt,
      channel: data.channel,
      currency,
      kind: data.kind,
      orderId: data.orderId,
      lines: pointsWorthLines(data, amount),
    });
  if (staysTheirs(data) || data.amount === 0) return;
  const spending = await spendingOrder(db, data, metadata.occurredAt);
  const currency = data.currency ?? spending?.order.currency;
  if (currency === undefined) throw new Error(`entry ${data.step} of ${data.accountId} has no currency`);
  await recordEntry(db, {
    entryId: metadata.eventId,
    at: metadata.occurredAt,
    channel: spending?.order.channel ?? data.channel,
    currency,
    kind: data.kind,
    orderId: data.orderId,
    lines: creditEntryLines(data, spending),
  });
};

const spendingOrder = async (
  db: Database,
  { orderId, accountId, sequence, to }: CreditMovement,
  at: string,
): Promise<SpendingOrder | undefined> => {
  if (orderId === undefined) return undefined;
  const [order, spentBefore] = await Promise.all([
    loadOrder(db, orderId),
    spentByOrder(db, { accountId, orderId, before: sequence }),
  ]);
  if (order === undefined) return undefined;
  // Credit pays before the first edit; what goes back goes by what the order was then.
  return { order: orderAfterEdits(order, to === 'spent' ? 0 : editsUntil(order, at)), spentBefore };
};
