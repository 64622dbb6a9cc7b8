import type { RemittanceReceived } from '../../reconciliation/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { balancedLines, credit, debit } from '../model/journal.ts';
import { recordEntry } from '../requests/record-entry.ts';

/** What a courier collected for orders, less its fee, is in the bank. */
export const onRemittanceReceived: Consumer<typeof RemittanceReceived, Runtime> = (
  { metadata, data: { amount, fees, currency } },
  { db },
) =>
  recordEntry(db, {
    entryId: metadata.eventId,
    at: metadata.occurredAt,
    currency,
    kind: 'remittance',
    lines: balancedLines([debit('bank', amount - fees), credit('clearing', amount - fees, 'cod')]),
  });
