import type { Page } from '#shared/dynamodb/database.ts';
import type { ExportJob, ExportKind } from '../model/export-job.ts';
import type { ExportsRuntime } from '../runtime.ts';
import type { ExportedRecord, PageReader } from './page-reader.ts';
import { readCustomers } from './read-customers.ts';
import { readMovements } from './read-movements.ts';
import { readOrders } from './read-orders.ts';
import { readPrices } from './read-prices.ts';
import { readProducts } from './read-products.ts';
import { readStock } from './read-stock.ts';
import { readValuation } from './read-valuation.ts';

const READERS: Readonly<Record<ExportKind, PageReader>> = {
  products: readProducts,
  prices: readPrices,
  stock: readStock,
  customers: readCustomers,
  orders: readOrders,
  movements: readMovements,
  valuation: readValuation,
};

export const readerOf =
  ({ options, actor }: Pick<ExportJob, 'options' | 'actor'>, runtime: ExportsRuntime) =>
  (cursor: string | undefined): Promise<Page<ExportedRecord>> =>
    READERS[options.kind](cursor, options, runtime, actor);
