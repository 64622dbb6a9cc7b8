import { eventOf } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import { LedgerEntryRecorded } from './events.ts';
import { LEDGER_PREFIX } from './model/ledger.ts';
import type { KeptEntry } from './store/accounts.ts';

/** Tells of every ledger entry from its own change record: no event item is written for it. */
export const streamEvents: ChangeMapper = ({ kind, pk, sk, after }) => {
  if (kind !== 'INSERT' || !pk.startsWith('PAY#') || !sk.startsWith(LEDGER_PREFIX)) return [];
  const entry = after as unknown as KeptEntry & { readonly correlationId?: string };
  const { step, type, method, amount, currency, before, edits, at, actor, correlationId } = entry;
  // Entries from before the tender was kept tell nothing.
  if (method === undefined) return [];
  const orderId = pk.slice('PAY#'.length);
  return [
    eventOf(LedgerEntryRecorded, {
      aggregateId: `${orderId}.ledger.${step}`,
      aggregateVersion: 1,
      occurredAt: at,
      cause: { actor, correlationId: correlationId ?? orderId },
      data: { orderId, step, type, method, amount, currency, before, edits },
    }),
  ];
};
