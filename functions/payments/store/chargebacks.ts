import { may, mayQuery, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { WriteAction } from '#shared/dynamodb/write-action.ts';
import type { Chargeback } from '../model/chargeback.ts';
import { paymentsItems } from '../table.ts';
import { AccountMoved } from './accounts.ts';

const { chargeback } = paymentsItems.items;
const { chargebacksByStatus } = paymentsItems.indexes;

export const chargebackGrants = [
  mayRead(chargeback),
  may(chargeback, 'PutItem'),
  mayQuery(chargebacksByStatus),
];

const keyOf = ({ orderId, chargebackId }: Pick<Chargeback, 'orderId' | 'chargebackId'>): Key => ({
  table: 'orders',
  pk: `PAY#${orderId}`,
  sk: `CB#${chargebackId}`,
});

type StoredChargeback = Chargeback & { readonly chargebackStatus?: string; readonly evidenceDue?: string };

/** Those without a deadline come last. */
const NO_DEADLINE = '9999';

const toItem = (kept: Chargeback): StoredChargeback => ({
  ...kept,
  chargebackStatus: kept.status,
  evidenceDue: kept.evidenceDueBy ?? NO_DEADLINE,
});

const fromItem = ({ chargebackStatus: _status, evidenceDue: _due, ...kept }: StoredChargeback): Chargeback =>
  kept;

export const loadChargeback = async (
  db: Database,
  of: Pick<Chargeback, 'orderId' | 'chargebackId'>,
): Promise<Chargeback | undefined> => {
  const found = await db.get<StoredChargeback>(keyOf(of));
  return found === undefined ? undefined : fromItem(found);
};

export const chargebacksWith = async (
  db: Database,
  status: Chargeback['status'],
  page: { readonly limit: number; readonly cursor?: string },
) => {
  const { items, nextCursor } = await db.queryIndex<StoredChargeback>({
    index: chargebacksByStatus,
    partition: { chargebackStatus: status },
    ...page,
  });
  return { items: items.map(fromItem), nextCursor };
};

/** Writes a chargeback one version on; version 1 was not there before. */
export const saveChargebackAction = (kept: Chargeback): WriteAction => saveAction(keyOf(kept), toItem(kept));

export const chargebackPart = (kept: Chargeback): TransactionPart => ({
  actions: [saveChargebackAction(kept)],
  refused: () => new AccountMoved(kept.orderId),
});
