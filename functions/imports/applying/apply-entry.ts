import { ImportRefused } from '../model/import-refused.ts';
import type { Entry } from '../model/record.ts';
import { applyCustomer } from './apply-customer.ts';
import { applyPastOrder } from './apply-past-order.ts';
import { applyProduct } from './apply-product.ts';
import { applyPriceRecord } from './apply-price-record.ts';
import { applyStockRecord } from './apply-stock-record.ts';
import type { RowResult } from './outcome.ts';
import { refusalOf } from './refusal.ts';
import type { Importing } from './target.ts';

/** Brings one record into the shop and tells what became of each of its rows. Doing it again changes nothing. */
export const applyEntry = async (entry: Entry, importing: Importing): Promise<readonly RowResult[]> => {
  try {
    return await brought(entry, importing);
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const problem = refusalOf(error);
    return entry.rows.map((row) => ({ row, problem }));
  }
};

const brought = async (entry: Entry, importing: Importing): Promise<readonly RowResult[]> => {
  const { record, rows } = entry;
  const row = rows[0] ?? 0;
  switch (record.kind) {
    case 'product':
      return applyProduct(record, entry, importing);
    case 'customer':
      return [await applyCustomer(record, row, importing)];
    case 'past-order':
      return applyPastOrder(record, rows, importing);
    case 'stock':
      return [{ row, outcome: await applyStockRecord(record, importing) }];
    case 'price':
      return [{ row, outcome: await applyPriceRecord(record, importing) }];
  }
};
