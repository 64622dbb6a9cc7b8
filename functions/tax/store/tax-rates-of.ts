import type { Database } from '../../../shared/dynamodb/database.ts';
import type { TaxSettings } from '../model/settings.ts';
import type { TaxRates } from '../model/tax-rates.ts';
import { loadTaxRules } from './tax-rules.ts';

/** Whoever says the rates of a channel. A rate service outside is a further case here. */
export const taxRatesOf = ({ service }: TaxSettings, db: Database, now: number): TaxRates => {
  switch (service) {
    case 'table':
      return { rulesFor: async () => loadTaxRules(db, now) };
  }
};
