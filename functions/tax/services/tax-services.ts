import type { TaxRule } from '../model/rate.ts';
import type { TaxSettings } from '../model/settings.ts';
import { taxByTable, type TaxService } from '../model/tax-service.ts';

/** What computes the tax of a channel, and what happens to a sale that it does not answer. */
export interface TaxSource {
  readonly service: TaxService;
  /** `table`: the rates of the table are used. `refuse`: checkout is refused for the moment. */
  readonly whenDown: 'table' | 'refuse';
}

/** Every tax service by the name that `tax.service` of a channel has. The compiler asks for each name of the schema. */
const taxServices: Readonly<
  Record<TaxSettings['service'], (rules: ReadonlyMap<string, TaxRule>) => TaxSource>
> = {
  table: (rules) => ({ service: taxByTable(rules), whenDown: 'refuse' }),
};

export const taxSourceOf = ({ service }: TaxSettings, rules: ReadonlyMap<string, TaxRule>): TaxSource =>
  taxServices[service](rules);
