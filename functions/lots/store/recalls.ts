import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { LotRecall } from '../model/lot-recall.ts';
import { lotsItems } from '../table.ts';

const { lotRecall, lotRecallEvent, recalledSaleEvent, lot } = lotsItems.items;

export const recallGrants = [
  may(lotRecall, 'GetItem', 'PutItem'),
  may(lotRecallEvent, 'PutItem'),
  may(recalledSaleEvent, 'PutItem'),
  may(lot, 'PutItem'),
];

/** Somebody else goes on with the recall: read it again. */
export class RecallMoved extends Error {}

export const recallKey = (recallId: string): Key => ({
  table: 'inventory',
  pk: `LOT-RECALL#${recallId}`,
  sk: 'A',
});

export const recalledSaleKey = (recallId: string, fulfilmentId: string) => ({
  table: 'inventory' as const,
  pk: `LOT-RECALL-SALE#${recallId}#${fulfilmentId}`,
});

export const loadRecall = (db: Pick<Database, 'get'>, recallId: string): Promise<LotRecall | undefined> =>
  db.get<LotRecall>(recallKey(recallId));

export const saveRecallPart = (recall: LotRecall): TransactionPart => ({
  actions: [saveAction(recallKey(recall.recallId), recall)],
  refused: () => new RecallMoved(),
});
