import { may, mayRead } from '#shared/contracts/grant.ts';
import { savePart } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { check, create, put } from '#shared/dynamodb/write-action.ts';
import type { CountedLine, StockTake } from '../model/stock-take.ts';
import { stockWorkItems } from '../table.ts';

const { stockTake, stockTakeEvent, countedLine, countBatch, varianceEvent, lastCount } = stockWorkItems.items;

export const stockTakeGrants = [
  mayRead(stockTake),
  may(stockTake, 'PutItem', 'ConditionCheckItem'),
  may(stockTakeEvent, 'PutItem'),
  mayRead(countedLine),
  may(countedLine, 'PutItem'),
  mayRead(countBatch),
  may(countBatch, 'PutItem'),
  may(varianceEvent, 'PutItem'),
  may(lastCount, 'PutItem'),
];

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
const lineKey = (stockTakeId: string, sku: string): Key => stockTakeKey(stockTakeId, `L#${sku}`);
const batchKey = (stockTakeId: string, batchId: string): Key => stockTakeKey(stockTakeId, `B#${batchId}`);

export const loadStockTake = (
  db: Pick<Database, 'get'>,
  stockTakeId: string,
): Promise<StockTake | undefined> => db.get<StockTake>(stockTakeKey(stockTakeId));

export const saveStockTakePart = (stockTake: StockTake): TransactionPart =>
  savePart(stockTakeKey(stockTake.stockTakeId), stockTake);

/** What a batch said, to tell its repetition from another batch; of tags that were read, each once. */
export interface CountBatch {
  readonly batchId: string;
  readonly fingerprint: string;
  readonly epcs?: readonly string[];
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

/** Every line of a stock-take, page by page in the order of SKUs. */
export const pageOfLines = (
  db: Pick<Database, 'query'>,
  stockTakeId: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
) =>
  db.query<CountedLine>('inventory', stockTakeKey(stockTakeId).pk, {
    ...page,
    sortPrefix: 'L#',
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
  actions: [
    put(
      lineKey(stockTakeId, line.sku),
      line,
      line.version === 1 ? [['pk', 'absent']] : [['version', '=', line.version - 1]],
    ),
  ],
  refused: () => new CountedLineMoved(),
});

/** When a SKU was last counted at a location. */
export const lastCountPart = (locationId: string, line: CountedLine, countedAt: string): TransactionPart => ({
  actions: [put({ table: 'inventory', pk: `LC#${locationId}`, sk: line.sku }, { sku: line.sku, countedAt })],
  refused: () => undefined,
});
