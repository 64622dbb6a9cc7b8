import type { Conditions } from '../conditions.ts';
import { amountContradictions } from './amount-contradictions.ts';
import type { Contradiction } from './contradiction.ts';
import { effectContradictions } from './effect-contradictions.ts';
import type { Promotion } from '../promotion.ts';
import type { Selection } from '../selection.ts';

export type { Contradiction } from './contradiction.ts';

/** Everything that contradicts itself in a promotion, not only the first. Empty: it can be applied as it says. */
export const contradictionsOf = (promotion: Promotion): readonly Contradiction[] => [
  ...windowContradictions(promotion),
  ...stackingContradictions(promotion),
  ...conditionContradictions(promotion.conditions),
  ...selectionContradictions(promotion.target, '/target'),
  ...effectContradictions(promotion),
  ...amountContradictions(promotion),
  ...limitContradictions(promotion),
  ...returnContradictions(promotion),
  ...(promotion.effect.kind === 'buy_get' && promotion.effect.of !== undefined
    ? selectionContradictions(promotion.effect.of, '/effect/of')
    : []),
];

const windowContradictions = ({ startsAt, endsAt }: Promotion): readonly Contradiction[] =>
  endsAt === undefined || Date.parse(startsAt) < Date.parse(endsAt)
    ? []
    : [
        {
          pointer: '/endsAt',
          code: 'WINDOW_EMPTY',
          detail: `endsAt (${endsAt}) must be after startsAt (${startsAt})`,
        },
      ];

const stackingContradictions = ({
  combines,
  exclusionGroup,
  effect,
}: Promotion): readonly Contradiction[] => {
  if (combines === 'with_all') return [];
  const group: Contradiction = {
    pointer: '/exclusionGroup',
    code: 'ALONE_IN_A_GROUP',
    detail: `a promotion that combines ${combines} needs no exclusion group; omit the group ${exclusionGroup ?? ''}, or combine with_all`,
  };
  const delivery: Contradiction = {
    pointer: '/combines',
    code: 'DELIVERY_WITH_DELIVERY',
    detail: 'a delivery promotion combines with_all or with_none; with_delivery is for promotions on goods',
  };
  return [
    ...(exclusionGroup === undefined ? [] : [group]),
    ...(effect.kind === 'delivery' && combines === 'with_delivery' ? [delivery] : []),
  ];
};

const conditionContradictions = (conditions: Conditions): readonly Contradiction[] => {
  const { hours, pickedUpAt, methods } = conditions;
  const found: Contradiction[] = lists
    .filter((list) => conditions[list]?.length === 0)
    .map((list) => ({
      pointer: `/conditions/${list}`,
      code: 'HOLDS_FOR_NOBODY',
      detail: `${list} must not be empty; omit it for no restriction`,
    }));
  if (pickedUpAt !== undefined && methods !== undefined && !methods.includes('pickup'))
    found.push({
      pointer: '/conditions/methods',
      code: 'PICKUP_EXCLUDED',
      detail: 'pickedUpAt requires pickup, which methods does not include; add pickup, or omit one of them',
    });
  if (hours !== undefined && (hours.from ?? '00:00') === (hours.to ?? '24:00'))
    found.push({
      pointer: '/conditions/hours/to',
      code: 'HOURS_EMPTY',
      detail: `from and to must differ, found ${hours.from ?? ''} and ${hours.to ?? ''}; omit both for all day`,
    });
  return found;
};

const lists = ['channels', 'soldAt', 'pickedUpAt', 'methods', 'countries', 'groups'] as const;

const selectionContradictions = (selection: Selection, pointer: string): readonly Contradiction[] =>
  (['skus', 'products', 'categories'] as const).flatMap((by) =>
    (selection.except?.[by] ?? []).flatMap((name, at) =>
      selection[by]?.includes(name) === true
        ? [
            {
              pointer: `${pointer}/except/${by}/${at}`,
              code: 'EXCLUDES_WHAT_IT_NAMES',
              detail: `${name} is both included and excluded; remove it from one of the two`,
            },
          ]
        : [],
    ),
  );

const limitContradictions = ({ limits }: Promotion): readonly Contradiction[] =>
  limits?.uses !== undefined && limits.usesPerCustomer !== undefined && limits.usesPerCustomer > limits.uses
    ? [
        {
          pointer: '/limits/usesPerCustomer',
          code: 'LIMITS_CROSS',
          detail: `usesPerCustomer (${limits.usesPerCustomer}) exceeds uses (${limits.uses})`,
        },
      ]
    : [];

/** The delivery is given back as an amount, and not with goods. */
const returnContradictions = ({ afterReturn, effect }: Promotion): readonly Contradiction[] =>
  afterReturn === 'recalculate' && effect.kind === 'delivery'
    ? [
        {
          pointer: '/afterReturn',
          code: 'DELIVERY_IS_KEPT',
          detail: 'afterReturn does not apply to delivery discounts; omit it',
        },
      ]
    : [];

/**
 * Where a promotion stands against others. In an exclusion group the one that saves most wins, and between two that
 * save the same the higher priority; two of one priority that may meet in a cart leave it to chance.
 *
 * @param others promotions that hold now or may come to hold
 */
export const conflictsOf = (promotion: Promotion, others: readonly Promotion[]): readonly Contradiction[] =>
  others
    .filter((other) => other.promotionId !== promotion.promotionId && isRival(promotion, other))
    .map((other) => ({
      pointer: '/priority',
      code: 'OVERLAPPING_WINDOWS',
      detail: `${other.promotionId} has the same group ${other.exclusionGroup ?? ''} and priority ${other.priority}, from ${other.startsAt} to ${other.endsAt ?? 'open end'}; give one of them another priority, or other dates`,
    }));

const isRival = (a: Promotion, b: Promotion): boolean =>
  a.exclusionGroup !== undefined &&
  a.exclusionGroup === b.exclusionGroup &&
  a.priority === b.priority &&
  a.state !== 'ended' &&
  b.state !== 'ended' &&
  endOf(a) > Date.parse(b.startsAt) &&
  endOf(b) > Date.parse(a.startsAt) &&
  (a.currency === undefined || b.currency === undefined || a.currency === b.currency) &&
  mayMeet(a.conditions.channels, b.conditions.channels) &&
  mayMeet(a.conditions.soldAt, b.conditions.soldAt);

const endOf = ({ endsAt }: Promotion): number => (endsAt === undefined ? Infinity : Date.parse(endsAt));

const mayMeet = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((name) => b.includes(name));
