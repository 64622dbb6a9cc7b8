import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { GoodsReceipt } from '../model/goods-receipt.ts';
import { purchasingItems } from '../table.ts';

const { goodsReceipt, goodsReceiptEvent } = purchasingItems.items;

export const readReceiptGrants = [may(goodsReceipt, 'GetItem', 'BatchGetItem')];
export const saveReceiptGrants = [may(goodsReceipt, 'PutItem'), may(goodsReceiptEvent, 'PutItem')];

/** A receipt of this id was recorded before. */
export class GoodsReceiptExists extends Error {}

export const receiptKey = (receiptId: string): Key => ({
  table: 'inventory',
  pk: `GR#${receiptId}`,
  sk: 'A',
});

export const loadReceipt = (
  db: Pick<Database, 'get'>,
  receiptId: string,
): Promise<GoodsReceipt | undefined> => db.get<GoodsReceipt>(receiptKey(receiptId));

/** Written once, and never changed. */
export const createReceiptPart = (receipt: GoodsReceipt): TransactionPart => ({
  actions: [create(receiptKey(receipt.receiptId), receipt)],
  refused: () => new GoodsReceiptExists(),
});
