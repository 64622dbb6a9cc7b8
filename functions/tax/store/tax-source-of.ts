import type { TaxRule } from '../model/rate.ts';
import type { TaxSettings } from '../model/settings.ts';
import { taxByTable, type TaxService } from '../model/tax-service.ts';

/** Whoever says the tax in a channel, and what becomes of a sale that it does not answer. */
export interface TaxSource {
  readonly service: TaxService;
  /** `table`: the rates of the table hold. `refuse`: there is no order for the moment. */
  readonly whenDown: 'table' | 'refuse';
}

/** The source of a channel. A service outside that computes is a further case here. */
export const taxSourceOf = ({ service }: TaxSettings, rules: ReadonlyMap<string, TaxRule>): TaxSource => {
  switch (service) {
    case 'table':
      return { service: taxByTable(rules), whenDown: 'refuse' };
  }
};
