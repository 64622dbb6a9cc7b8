import { eventOf } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import { CreditEntryRecorded } from './events.ts';
import type { CreditEntry } from './model/entry.ts';
import type { AccountKind } from './model/account.ts';

/** What is kept beside an entry. */
interface BesideEntry {
  readonly accountKind?: AccountKind;
  readonly currency: string;
  readonly channel?: string;
  readonly correlationId?: string;
}

/** Tells of every entry of the credit ledger from its own change record: no event item is written for it. */
export const streamEvents: ChangeMapper = ({ kind: change, pk, sk, after }) => {
  if (change !== 'INSERT' || !pk.startsWith('CR#') || !sk.startsWith('T#')) return [];
  const entry = after as unknown as CreditEntry & BesideEntry;
  const { accountId, accountKind, step, sequence, kind, from, to, amount, currency, channel, orderId } =
    entry;
  // Entries from before the kind of the account was kept tell nothing.
  if (accountKind === undefined) return [];
  const isPoints = accountKind === 'points';
  // Points are money only where they pay an order.
  if (isPoints && entry.money === undefined) return [];
  const money = entry.money ?? amount;
  return [
    eventOf(CreditEntryRecorded, {
      aggregateId: accountId,
      aggregateVersion: sequence,
      occurredAt: entry.at,
      channel,
      cause: { actor: entry.actor, correlationId: entry.correlationId ?? accountId },
      data: {
        accountId,
        accountKind,
        step,
        sequence,
        kind,
        from,
        to,
        amount: money,
        currency: isPoints ? undefined : currency,
        channel,
        orderId,
      },
    }),
  ];
};
