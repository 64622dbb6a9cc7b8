import { currencies } from '#shared/money/money.ts';
import type { Contradiction } from './contradiction.ts';
import type { Effect } from '../effect.ts';
import type { Promotion } from '../promotion.ts';

/** Amounts without a currency, or with parts that the currency does not have. */
export const amountContradictions = (promotion: Promotion): readonly Contradiction[] => {
  const amounts = amountsIn(promotion);
  if (amounts.length === 0) return [];
  if (promotion.currency === undefined)
    return [
      {
        pointer: '/currency',
        code: 'CURRENCY_MISSING',
        detail: `currency is required because of the amounts in ${amounts.map(({ pointer }) => pointer).join(', ')}`,
      },
    ];
  const { currency } = promotion;
  const exponent = currencies[currency]?.exponent ?? 0;
  return amounts
    .filter(({ amount }) => !Number.isSafeInteger(amount) || amount < 0)
    .map(({ pointer, amount }) => ({
      pointer,
      code: 'AMOUNT_DOES_NOT_FIT_CURRENCY',
      detail: `${amount} is not a whole number of minor units; in ${currency} one is 10^-${exponent} of the major unit`,
    }));
};

interface NamedAmount {
  readonly pointer: string;
  readonly amount: number;
}

const amountsIn = ({ conditions, effect, limits }: Promotion): readonly NamedAmount[] => [
  ...amount('/conditions/minimumGoods', conditions.minimumGoods),
  ...effectAmounts(effect),
  ...amount('/limits/budget', limits?.budget),
];

const amount = (pointer: string, value: number | undefined): readonly NamedAmount[] =>
  value === undefined ? [] : [{ pointer, amount: value }];

const effectAmounts = (effect: Effect): readonly NamedAmount[] => {
  switch (effect.kind) {
    case 'percent':
    case 'buy_get':
    case 'gift':
      return [];
    case 'amount_off_unit':
    case 'amount_off_target':
      return amount('/effect/amount', effect.amount);
    case 'fixed_price':
      return amount('/effect/unitPrice', effect.unitPrice);
    case 'bundle':
      return effect.deal.kind === 'price' ? amount('/effect/deal/price', effect.deal.price) : [];
    case 'steps':
      return effect.steps.flatMap(({ from, off }, at) => [
        ...(effect.by === 'goods' ? amount(`/effect/steps/${at}/from`, from) : []),
        ...(off.kind === 'amount' ? amount(`/effect/steps/${at}/off/amount`, off.amount) : []),
      ]);
    case 'delivery':
      return deliveryAmounts(effect.deal);
  }
};

const deliveryAmounts = (deal: Extract<Effect, { kind: 'delivery' }>['deal']): readonly NamedAmount[] => {
  switch (deal.kind) {
    case 'free':
      return [];
    case 'amount':
      return amount('/effect/deal/amount', deal.amount);
    case 'fixed_fee':
      return amount('/effect/deal/fee', deal.fee);
  }
};
