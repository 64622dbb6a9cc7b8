import type { Database } from '../../../shared/dynamodb/database.ts';
import type { TaxSettings } from '../model/settings.ts';
import { taxByTable } from '../model/tax-by-table.ts';
import type { TaxPort } from '../model/tax-port.ts';
import { loadTaxRules } from './tax-rules.ts';

/** Whoever says the tax in a channel, ready to answer. A further service is a further case here. */
export const loadTaxPort = async (db: Database, { service }: TaxSettings, now: number): Promise<TaxPort> => {
  switch (service) {
    case 'table':
      return taxByTable(await loadTaxRules(db, now));
  }
};
