import { moneyText } from '../kit/format.ts';
import { say } from './texts.ts';

export interface TotalsShown {
  readonly currency: string;
  readonly goods: number;
  readonly discount: number;
  readonly delivery: number;
  readonly tax: number;
  readonly total: number;
  readonly taxIncluded: boolean;
}

export const Totals = ({ totals, delivery }: { totals: TotalsShown; delivery?: number }) => {
  const fee = delivery ?? totals.delivery;
  const rows: readonly (readonly [string, number])[] = [
    [say('goods'), totals.goods],
    ...(totals.discount === 0 ? [] : [[say('discount'), -totals.discount] as const]),
    ...(fee === 0 ? [] : [[say('delivery'), fee] as const]),
    ...(totals.taxIncluded || totals.tax === 0 ? [] : [[say('tax'), totals.tax] as const]),
  ];
  return (
    <dl class="totals number">
      {rows.map(([name, amount]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{moneyText(amount, totals.currency)}</dd>
        </div>
      ))}
      <div class="sum">
        <dt>{say('total')}</dt>
        <dd>{moneyText(totals.total - totals.delivery + fee, totals.currency)}</dd>
      </div>
      {totals.taxIncluded && totals.tax > 0 ? (
        <div class="soft">
          <dt>{say('taxIn')}</dt>
          <dd>{moneyText(totals.tax, totals.currency)}</dd>
        </div>
      ) : null}
    </dl>
  );
};
