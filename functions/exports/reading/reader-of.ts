import type { Page } from '#shared/dynamodb/database.ts';
import type { ExportKind, ExportOptions } from '../model/export-job.ts';
import type { ExportsRuntime } from '../runtime.ts';
import { readCustomers } from './read-customers.ts';
import { readMovements } from './read-movements.ts';
import { readOrders } from './read-orders.ts';
import { readPrices } from './read-prices.ts';
import { readProducts } from './read-products.ts';
import { readStock } from './read-stock.ts';

export type ExportedRecord = Readonly<Record<string, unknown>>;

/** Reads what comes behind a cursor. A page may be empty and still have a cursor. */
export type PageReader = (
  cursor: string | undefined,
  options: ExportOptions,
  runtime: Pick<ExportsRuntime, 'db' | 'clock'>,
) => Promise<Page<ExportedRecord>>;

const READERS: Readonly<Record<ExportKind, PageReader>> = {
  products: readProducts,
  prices: readPrices,
  stock: readStock,
  customers: readCustomers,
  orders: readOrders,
  movements: readMovements,
};

export const readerOf =
  (options: ExportOptions, runtime: ExportsRuntime) =>
  (cursor: string | undefined): Promise<Page<ExportedRecord>> =>
    READERS[options.kind](cursor, options, runtime);
