import type { Promotion, PromotionBodyInput } from '#shared/client/generated.ts';

/** What the form shows of a promotion, all of it as text. */
export type PromotionFields = Readonly<Record<FieldName, string>>;

export const fieldNames = [
  ...([
    'name',
    'startsAt',
    'endsAt',
    'activation',
    'currency',
    'effect',
    'value',
    'buy',
    'get',
    'gift',
  ] as const),
  ...(['skus', 'categories', 'channels', 'soldAt', 'groups', 'minimumGoods', 'minimumUnits'] as const),
  ...(['uses', 'usesPerCustomer', 'budget', 'priority', 'combines'] as const),
] as const;
export type FieldName = (typeof fieldNames)[number];

type Effect = PromotionBodyInput['effect'];

/** Effects that a form of single fields can hold; sets and steps are written through the API, and kept as they are. */
export const effectKinds = [
  'percent',
  'amount_off_target',
  'amount_off_unit',
  'fixed_price',
  'buy_get',
  'gift',
  'delivery',
] as const;

export const newFields = (now: Date): PromotionFields => ({
  ...(Object.fromEntries(fieldNames.map((name) => [name, ''])) as Record<FieldName, string>),
  startsAt: localOf(now.toISOString()),
  activation: 'automatic',
  currency: 'IDR',
  effect: 'percent',
  combines: 'with_all',
  priority: '0',
});

export const fieldsOf = ({
  effect,
  conditions,
  target,
  limits,
  ...promotion
}: Promotion): PromotionFields => ({
  name: promotion.name,
  startsAt: localOf(promotion.startsAt),
  endsAt: promotion.endsAt === undefined ? '' : localOf(promotion.endsAt),
  activation: promotion.activation,
  currency: promotion.currency ?? '',
  effect: effect.kind,
  value: valueOf(effect),
  buy: effect.kind === 'buy_get' ? String(effect.buy) : '',
  get: effect.kind === 'buy_get' ? String(effect.get) : '',
  gift: effect.kind === 'gift' ? effect.sku : '',
  skus: joined(target.skus),
  categories: joined(target.categories),
  channels: joined(conditions.channels),
  soldAt: joined(conditions.soldAt),
  groups: joined(conditions.groups),
  minimumGoods: textOf(conditions.minimumGoods),
  minimumUnits: textOf(conditions.minimumUnits),
  uses: textOf(limits?.uses),
  usesPerCustomer: textOf(limits?.usesPerCustomer),
  budget: textOf(limits?.budget),
  priority: String(promotion.priority),
  combines: promotion.combines,
});

/** The promotion with what was typed; what the form does not show stays as it is stored. */
export const contentOf = (fields: PromotionFields, stored?: Promotion): PromotionBodyInput => {
  const limits = {
    uses: numberIn(fields.uses),
    usesPerCustomer: numberIn(fields.usesPerCustomer),
    budget: numberIn(fields.budget),
  };
  return {
    name: fields.name.trim(),
    startsAt: instantOf(fields.startsAt, stored?.startsAt) ?? '',
    endsAt: instantOf(fields.endsAt, stored?.endsAt),
    priority: numberIn(fields.priority) ?? 0,
    combines: fields.combines as Promotion['combines'],
    exclusionGroup: stored?.exclusionGroup,
    activation: fields.activation as Promotion['activation'],
    currency: given(fields.currency),
    conditions: {
      ...stored?.conditions,
      channels: namesIn(fields.channels),
      soldAt: namesIn(fields.soldAt),
      groups: namesIn(fields.groups),
      minimumGoods: numberIn(fields.minimumGoods),
      minimumUnits: numberIn(fields.minimumUnits),
    },
    target: { ...stored?.target, skus: namesIn(fields.skus), categories: namesIn(fields.categories) },
    effect: effectOf(fields, stored?.effect),
    limits: Object.values(limits).some((limit) => limit !== undefined) ? limits : undefined,
    afterReturn: stored?.afterReturn,
  };
};

const effectOf = ({ effect, value, buy, get, gift }: PromotionFields, stored: Effect | undefined): Effect => {
  const number = numberIn(value) ?? 0;
  switch (effect) {
    case 'percent':
      return { kind: 'percent', percent: number };
    case 'amount_off_target':
    case 'amount_off_unit':
      return { kind: effect, amount: number };
    case 'fixed_price':
      return { kind: 'fixed_price', unitPrice: number };
    case 'buy_get': {
      const known = stored?.kind === 'buy_get' ? stored : undefined;
      return { ...known, kind: 'buy_get', buy: numberIn(buy) ?? 0, get: numberIn(get) ?? 0, percent: number };
    }
    case 'gift':
      return { kind: 'gift', sku: gift.trim(), quantity: numberIn(value) ?? 1 };
    case 'delivery':
      return stored?.kind === 'delivery' ? stored : { kind: 'delivery', deal: { kind: 'free' } };
    default:
      if (stored === undefined) throw new RangeError(`the form makes no ${effect}`);
      return stored;
  }
};

const valueOf = (effect: Effect): string => {
  switch (effect.kind) {
    case 'percent':
    case 'buy_get':
      return String(effect.percent);
    case 'amount_off_target':
    case 'amount_off_unit':
      return String(effect.amount);
    case 'fixed_price':
      return String(effect.unitPrice);
    case 'gift':
      return String(effect.quantity);
    default:
      return '';
  }
};

/** Where the form shows what the API means: `/body/effect/percent` is `value`. */
export const fieldOfPointer = (pointer: string): FieldName | undefined => {
  const [, , part = '', member = ''] = pointer.split('/');
  if (part !== 'effect') return undefined;
  if (member === 'buy' || member === 'get') return member;
  return member === 'sku' ? 'gift' : 'value';
};

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const namesIn = (text: string): readonly string[] | undefined => {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  return names.length === 0 ? undefined : names;
};

const numberIn = (text: string): number | undefined => {
  const found = given(text.replaceAll(',', '.'));
  return found === undefined || Number.isNaN(Number(found)) ? undefined : Number(found);
};

const joined = (names: readonly string[] = []): string => names.join(', ');
const textOf = (number: number | undefined): string => (number === undefined ? '' : String(number));

/** As the field of a browser has it, in the time zone of whoever sits before it. */
const localOf = (instant: string): string => {
  const at = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** The field has no seconds: one that was not touched stays as it is stored. */
const instantOf = (local: string, stored?: string): string | undefined => {
  if (given(local) === undefined) return undefined;
  return stored !== undefined && localOf(stored) === local ? stored : new Date(local).toISOString();
};
