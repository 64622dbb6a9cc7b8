import type { Contradiction } from './contradiction.ts';
import type { Bundle, BuyGet, Effect, Gift, Steps } from '../effect.ts';
import type { Promotion } from '../promotion.ts';
import type { Selection } from '../selection.ts';

/** What cannot be done as it says: parts above the whole, sets of nothing, gifts for themselves. */
export const effectContradictions = ({ effect, target }: Promotion): readonly Contradiction[] => {
  switch (effect.kind) {
    case 'percent':
      return percentOutOfRange('/effect/percent', effect.percent);
    case 'amount_off_unit':
    case 'amount_off_target':
      return doesNothing('/effect/amount', effect.amount);
    case 'fixed_price':
      return [];
    case 'buy_get':
      return buyGetContradictions(effect);
    case 'bundle':
      return bundleContradictions(effect, target);
    case 'steps':
      return stepsContradictions(effect);
    case 'gift':
      return giftContradictions(effect, target);
    case 'delivery':
      return deliveryContradictions(effect);
  }
};

const percentOutOfRange = (pointer: string, percent: number): readonly Contradiction[] => {
  if (!(percent > 0 && percent <= 100))
    return [
      {
        pointer,
        code: 'PERCENT_OUT_OF_RANGE',
        detail: `must be greater than 0 and at most 100 %, found ${percent} %`,
      },
    ];
  // 0.07 × 100 is 7.000000000000001: what counts is whether two decimals say the same number.
  return Number(percent.toFixed(2)) === percent
    ? []
    : [{ pointer, code: 'PERCENT_TOO_FINE', detail: `must have at most two decimals, found ${percent} %` }];
};

const doesNothing = (pointer: string, amount: number): readonly Contradiction[] =>
  amount === 0 ? [{ pointer, code: 'DOES_NOTHING', detail: 'amount must be greater than 0' }] : [];

const belowOne = (pointer: string, count: number | undefined): readonly Contradiction[] =>
  count === undefined || count >= 1
    ? []
    : [{ pointer, code: 'COUNT_BELOW_ONE', detail: `must be at least 1, found ${count}` }];

const buyGetContradictions = ({ buy, get, percent, limit }: BuyGet): readonly Contradiction[] => [
  ...belowOne('/effect/buy', buy),
  ...belowOne('/effect/get', get),
  ...belowOne('/effect/limit', limit),
  ...percentOutOfRange('/effect/percent', percent),
];

const bundleContradictions = (
  { parts, deal, limit }: Bundle,
  target: Selection,
): readonly Contradiction[] => {
  const skus = parts.map(({ sku }) => sku);
  const found = parts.flatMap(({ sku, quantity }, at) => [
    ...belowOne(`/effect/parts/${at}/quantity`, quantity),
    ...(skus.indexOf(sku) === at
      ? []
      : [
          {
            pointer: `/effect/parts/${at}/sku`,
            code: 'PART_TWICE',
            detail: `${sku} is listed twice in this bundle; list it once, with its quantity`,
          },
        ]),
    ...(isLeftOut(sku, target)
      ? [
          {
            pointer: `/effect/parts/${at}/sku`,
            code: 'PART_NOT_TARGETED',
            detail: `${sku} is not in the target, so the bundle can never be complete`,
          },
        ]
      : []),
  ]);
  return [
    ...(parts.reduce((sum, { quantity }) => sum + quantity, 0) < 2
      ? [
          {
            pointer: '/effect/parts',
            code: 'BUNDLE_OF_ONE',
            detail: 'a bundle needs at least two units, or a fixed price',
          },
        ]
      : []),
    ...found,
    ...belowOne('/effect/limit', limit),
    ...(deal.kind === 'percent' ? percentOutOfRange('/effect/deal/percent', deal.percent) : []),
  ];
};

/** True when the selection itself says so; what is in a product or category is not known here. */
const isLeftOut = (sku: string, { skus, products, categories, except }: Selection): boolean =>
  except?.skus?.includes(sku) === true ||
  (skus?.includes(sku) === false && products === undefined && categories === undefined);

const stepsContradictions = ({ steps, by }: Steps): readonly Contradiction[] => {
  const none = { pointer: '/effect/steps', code: 'NO_STEPS', detail: 'at least one step is required' };
  const found = steps.flatMap(({ from, off }, at) => [
    ...belowOne(`/effect/steps/${at}/from`, from),
    ...(off.kind === 'percent'
      ? percentOutOfRange(`/effect/steps/${at}/off/percent`, off.percent)
      : doesNothing(`/effect/steps/${at}/off/amount`, off.amount)),
  ]);
  return steps.length === 0 ? [none] : [...found, ...notRising(steps, by)];
};

const notRising = (steps: Steps['steps'], by: Steps['by']): readonly Contradiction[] =>
  steps.flatMap((step, at) => {
    const before = steps[at - 1];
    if (before === undefined) return [];
    if (step.from <= before.from)
      return [
        {
          pointer: `/effect/steps/${at}/from`,
          code: 'STEPS_OUT_OF_ORDER',
          detail: `${step.from} (${by}) must be greater than the previous step, ${before.from}`,
        },
      ];
    return sizeOf(step.off) < sizeOf(before.off) && step.off.kind === before.off.kind
      ? [
          {
            pointer: `/effect/steps/${at}/off`,
            code: 'STEP_GIVES_LESS',
            detail: `the step from ${step.from} must give more than the step from ${before.from}`,
          },
        ]
      : [];
  });

const sizeOf = (off: Steps['steps'][number]['off']): number =>
  off.kind === 'percent' ? off.percent : off.amount;

const giftContradictions = (
  { sku, quantity }: Gift,
  { skus, products, categories }: Selection,
): readonly Contradiction[] => [
  ...belowOne('/effect/quantity', quantity),
  ...(skus?.length === 1 && skus[0] === sku && products === undefined && categories === undefined
    ? [
        {
          pointer: '/effect/sku',
          code: 'GIFT_IS_ITS_TARGET',
          detail: `${sku} cannot be its own gift; use buy_get`,
        },
      ]
    : []),
];

const deliveryContradictions = ({ options, deal }: Extract<Effect, { kind: 'delivery' }>) => [
  ...(options?.length === 0
    ? [
        {
          pointer: '/effect/options',
          code: 'HOLDS_FOR_NOBODY',
          detail: 'options must not be empty; omit it for all options',
        },
      ]
    : []),
  ...(deal.kind === 'amount' ? doesNothing('/effect/deal/amount', deal.amount) : []),
];
