import type { DayClosed } from '../../reconciliation/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { balancedLines, credit, debit } from '../model/journal.ts';
import { recordEntry } from '../requests/record-entry.ts';

/** Fees and payouts of a provider, on the day they belong to, once finance has closed it. */
export const onDayClosed: Consumer<typeof DayClosed, Runtime> = async ({ metadata, data }, { db }) => {
  const { method, day, currency, channels, payouts } = data;
  const entry = { at: metadata.occurredAt, day, currency };
  for (const { channel, fees } of channels)
    await recordEntry(db, {
      ...entry,
      entryId: `${metadata.eventId}-${channel}`,
      channel,
      kind: 'fee',
      lines: balancedLines([debit('payment_fees', fees), credit('clearing', fees, method)]),
    });
  await recordEntry(db, {
    ...entry,
    entryId: metadata.eventId,
    kind: 'payout',
    lines: balancedLines([debit('bank', payouts), credit('clearing', payouts, method)]),
  });
};
