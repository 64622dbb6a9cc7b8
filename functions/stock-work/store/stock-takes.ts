import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction, savePart } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { check, create } from '#shared/dynamodb/write-action.ts';
import type { CountedLine, StockTake } from '../model/stock-take.ts';
import { stockWorkItems } from '../table.ts';

const { stockTake, stockTakeEvent, countedLine, countBatch, varianceEvent } = stockWorkItems.items;

export const stockTakeGrants = [
  mayRead(stockTake),
  may(stockTake, 'PutItem', 'ConditionCheckItem'),
  may(stockTakeEvent, 'PutItem'),
  mayRead(countedLine),
  may(countedLine, 'PutItem'),
  mayRead(countBatch),
  may(countBatch, 'PutItem'),
  may(varianceEvent, 'PutItem'),
];

/** What a function needs to open a stock-take. */
export const openStockTakeGrants = [may(stockTake, 'GetItem', 'PutItem')];

/** The stock-take was posted or cancelled meanwhile. */
export class StockTakeEnded extends Error {}
/** A batch of this id was recorded before. */
export class CountBatchExists extends Error {}
/** Another batch counted the same SKU meanwhile: read the lines and decide again. */
export class CountedLineMoved extends Error {}

export const stockTakeKey = (stockTakeId: string, sk = 'A'): Key => ({
  table: 'inventory',
  pk: `ST#${stockTakeId}`,
  sk,
});
const LINE_PREFIX = 'L#';
const lineKey = (stockTakeId: string, sku: string): Key => stockTakeKey(stockTakeId, `${LINE_PREFIX}${sku}`);
const batchKey = (stockTakeId: string, batchId: string): Key => stockTakeKey(stockTakeId, `B#${batchId}`);

export const loadStockTake = (
  db: Pick<Database, 'get'>,
  stockTakeId: string,
): Promise<StockTake | undefined> => db.get<StockTake>(stockTakeKey(stockTakeId));

export const saveStockTakePart = (stockTake: StockTake): TransactionPart =>
  savePart(stockTakeKey(stockTake.stockTakeId), stockTake);

/** What a batch said, to tell its repetition from another batch. */
export interface CountBatch {
  readonly batchId: string;
  readonly fingerprint: string;
  /** Lines that it recorded. */
  readonly recorded?: number;
}

export const loadBatch = (
  db: Pick<Database, 'get'>,
  stockTakeId: string,
  batchId: string,
): Promise<CountBatch | undefined> => db.get<CountBatch>(batchKey(stockTakeId, batchId));

export const linesOf = (
  db: Pick<Database, 'getMany'>,
  stockTakeId: string,
  skus: readonly string[],
): Promise<readonly (CountedLine | undefined)[]> =>
  db.getMany<CountedLine>(skus.map((sku) => lineKey(stockTakeId, sku)));

/** Every line of a stock-take in the order of SKUs. */
export const allLinesOf = (db: Database, stockTakeId: string): Promise<readonly CountedLine[]> =>
  queryAll<CountedLine>(db, 'inventory', stockTakeKey(stockTakeId).pk, { sortPrefix: LINE_PREFIX });

/** The same, page by page. */
export const pageOfLines = (
  db: Pick<Database, 'query'>,
  stockTakeId: string,
  page: PageRequest,
): Promise<Page<CountedLine>> =>
  db.query<CountedLine>('inventory', stockTakeKey(stockTakeId).pk, {
    ...page,
    sortPrefix: LINE_PREFIX,
    consistent: true,
  });

/** A batch, once, while its stock-take is open. */
export const createBatchParts = (stockTakeId: string, batch: CountBatch): readonly TransactionPart[] => [
  {
    actions: [create(batchKey(stockTakeId, batch.batchId), batch)],
    refused: () => new CountBatchExists(),
  },
  {
    actions: [check(stockTakeKey(stockTakeId), [['status', '=', 'open']])],
    refused: () => new StockTakeEnded(),
  },
];

export const saveLinePart = (stockTakeId: string, line: CountedLine): TransactionPart => ({
  actions: [saveAction(lineKey(stockTakeId, line.sku), line)],
  refused: () => new CountedLineMoved(),
});
