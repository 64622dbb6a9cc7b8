import type * as z from 'zod/mini';
import {
  creditChangeOf,
  loadCreditAccount,
  loadCreditEntries,
  pointsAccountId,
  usableCredit,
  type CreditEntry,
} from '../../credit/public.ts';
import type { PageRequest } from '#shared/dynamodb/database.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { countedPoints, type TierStanding } from '../model/tier.ts';
import type { pointsStatement } from '../schemas.ts';
import { standingKey } from './keys.ts';
import { loadProgramme } from './programme.ts';

/** The balance, tier and a page of entries, newest first; four calls at once. */
export const statementOf = async (
  customerId: string,
  page: PageRequest,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<z.input<typeof pointsStatement>> => {
  const accountId = pointsAccountId(customerId);
  const [account, entries, standing, programme] = await Promise.all([
    loadCreditAccount(db, accountId),
    loadCreditEntries(db, accountId, page),
    db.get<TierStanding>(standingKey(customerId)),
    loadProgramme(db),
  ]);
  const now = instant(clock);
  const { balance = 0, held = 0, owed = 0, lots = [] } = account ?? {};
  return {
    customerId,
    balance,
    usable: account === undefined ? 0 : usableCredit(account, now),
    held,
    owed,
    lots: lots.map(({ left, availableAt, expiresAt }) => ({ points: left, availableAt, expiresAt })),
    tier: {
      tier: standing?.tier,
      since: standing?.since,
      keepUntil: standing?.keepUntil,
      points: standing === undefined ? 0 : Math.max(0, countedPoints(standing, now, programme.tiers)),
    },
    data: entries.items.map(shownEntry),
    page: { nextCursor: entries.nextCursor ?? null },
  };
};

const kinds: Partial<Record<CreditEntry['kind'], z.input<typeof pointsStatement>['data'][number]['kind']>> = {
  earn: 'earned',
  clawback: 'clawed_back',
  owe: 'owed',
  set_off: 'set_off',
  hold: 'held',
  capture: 'redeemed',
  release: 'returned',
  refund: 'returned',
  redeem: 'redeemed',
  restore: 'returned',
  expire: 'expired',
};

const shownEntry = (entry: CreditEntry) => ({
  kind: kinds[entry.kind] ?? 'adjusted',
  points: creditChangeOf(entry),
  amount: entry.amount,
  orderId: entry.orderId,
  at: entry.at,
  expiresAt: entry.kind === 'earn' ? entry.lots[0]?.expiresAt : undefined,
  balanceAfter: entry.balanceAfter,
});
