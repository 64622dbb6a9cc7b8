import { eventOf } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import { CreditEntryRecorded } from './events.ts';
import type { CreditEntry } from './model/entry.ts';
import type { AccountKind } from './model/account.ts';
import type { Share } from './model/lots.ts';

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
  const worth = isPoints ? worthOfLots(entry.lots) : undefined;
  // Points are money only where they pay an order, and in the books where they were earned for money.
  if (isPoints && entry.money === undefined && worth === undefined) return [];
  const money = entry.money ?? (isPoints ? 0 : amount);
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
        worth,
      },
    }),
  ];
};

/** What the lots of an entry were worth when they were earned, by currency. */
const worthOfLots = (lots: readonly Share[]): { currency: string; amount: number }[] | undefined => {
  const sums = new Map<string, number>();
  for (const { amount, worth } of lots)
    if (worth !== undefined) sums.set(worth.currency, (sums.get(worth.currency) ?? 0) + amount * worth.each);
  return sums.size === 0 ? undefined : [...sums].map(([currency, amount]) => ({ currency, amount }));
};
