import type { ItemTax, Sale, SaleItem } from './sale.ts';
import type { SaidTax } from './tax-service.ts';
import { shareTax, type TaxedUnits } from './tax-units.ts';

/**
 * Holds what a service said to the sale it was asked of, and shares the tax of a line over its units where it did not.
 * Whoever says it: net and tax make up the gross, every unit carries its own, and the authorities together get the tax.
 *
 * @throws RangeError when it does not fit the sale
 */
export const heldToSale = (said: readonly SaidTax[], { items, included }: Sale): readonly ItemTax[] => {
  if (said.length !== items.length)
    throw new RangeError(`a tax for each of ${items.length} items was asked, got ${said.length}`);
  return said.map((tax, at) => heldToItem(tax, items[at] ?? { taxClass: '', paid: [] }, included));
};

const heldToItem = (said: SaidTax, { paid }: SaleItem, included: boolean): ItemTax => {
  const total = sumOf(paid, ({ amount }) => amount);
  requireThat(Number.isSafeInteger(said.tax) && said.tax >= 0, `${said.tax} is no tax`);
  requireThat(!included || said.tax <= total, `a tax of ${said.tax} is not inside ${total}`);
  const authorities = said.components.reduce((sum, { tax }) => sum + tax, 0);
  requireThat(authorities === said.tax, `the authorities get ${authorities} of a tax of ${said.tax}`);
  const units = said.units ?? shareTax(paid, said.tax, included);
  const net = included ? total - said.tax : total;
  requireThat(
    isMadeUpBy(units, paid, said.tax, net),
    `the units do not make up ${net} and a tax of ${said.tax}`,
  );
  return { ...said, net, units };
};

const isMadeUpBy = (
  units: readonly TaxedUnits[],
  paid: SaleItem['paid'],
  tax: number,
  net: number,
): boolean =>
  sumOf(units, () => 1) === sumOf(paid, () => 1) &&
  sumOf(units, (unit) => unit.tax) === tax &&
  sumOf(units, (unit) => unit.net) === net;

const sumOf = <Run extends { readonly units: number }>(
  runs: readonly Run[],
  of: (run: Run) => number,
): number => runs.reduce((sum, run) => sum + run.units * of(run), 0);

const requireThat = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new RangeError(otherwise);
};
