import { planTakes, type Source, type Take, type Wanted } from '../../inventory/public.ts';

/** What a sale takes from the books, and what they do not have. */
export interface TakenStock {
  readonly takes: readonly Take[];
  /** Units by SKU. */
  readonly missing: ReadonlyMap<string, number>;
}

/** Pure: the goods are gone, so as many as the books have are taken; never more, and the rest is said. */
export const takeWhatIsThere = (wanted: readonly Wanted[], sources: readonly Source[]): TakenStock => {
  const plan = planTakes(wanted, sources);
  if (plan.kind === 'planned') return { takes: plan.lines.flatMap(({ takes }) => takes), missing: new Map() };
  const missing = new Map<string, number>();
  const short = new Map(plan.shortages.map((each) => [`${each.lineId} ${each.sku}`, each]));
  const there = wanted.flatMap((units): Wanted[] => {
    const shortage = short.get(`${units.lineId} ${units.sku}`);
    if (shortage === undefined) return [units];
    const { sku, quantity, available } = shortage;
    missing.set(sku, (missing.get(sku) ?? 0) + quantity - available);
    return available === 0 ? [] : [{ ...units, quantity: available }];
  });
  return { takes: takeWhatIsThere(there, sources).takes, missing };
};
