import { ImportRefused } from '../model/import-refused.ts';
import type { Entry } from '../model/record.ts';
import { applyCustomer } from './apply-customer.ts';
import { applyProduct } from './apply-product.ts';
import type { RowResult } from './outcome.ts';
import { refusalOf } from './refusal.ts';
import type { Importing } from './target.ts';

/** Brings one record into the shop and tells what became of each of its rows. Doing it again changes nothing. */
export const applyEntry = async (entry: Entry, importing: Importing): Promise<readonly RowResult[]> => {
  const { record, rows } = entry;
  try {
    return record.kind === 'product'
      ? await applyProduct(record, entry, importing)
      : [await applyCustomer(record, rows[0] ?? 0, importing)];
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const problem = refusalOf(error);
    return rows.map((row) => ({ row, problem }));
  }
};
