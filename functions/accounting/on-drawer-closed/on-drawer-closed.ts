import type { DrawerClosed } from '../../tills/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { balancedLines, credit, debit } from '../model/journal.ts';
import { recordEntry } from '../requests/record-entry.ts';

/** Over is a gain, short a loss. */
export const onDrawerClosed: Consumer<typeof DrawerClosed, Runtime> = (
  { metadata, data: { difference, currency } },
  { db },
) =>
  recordEntry(db, {
    entryId: metadata.eventId,
    at: metadata.occurredAt,
    currency,
    kind: 'cash_over_short',
    lines: balancedLines([debit('cash', difference), credit('cash_over_short', difference)]),
  });
