import type { ObjectShape, Shape } from './shape.ts';

export type Schemas = ReadonlyMap<string, Shape>;

interface Comparison {
  readonly before: Schemas;
  readonly now: Schemas;
  /** `taken`: callers send it. `given`: they get it. */
  readonly direction: 'taken' | 'given';
  /** Where the shapes are: `checkout.body.lines`. */
  readonly at: string;
  /** Named schemas that are being compared already. */
  readonly under?: readonly string[];
}

/** How a shape breaks those who rely on the earlier one. */
export const brokenShapes = (before: Shape, now: Shape, comparison: Comparison): readonly string[] => {
  const pair = `${JSON.stringify(before)} ${JSON.stringify(now)}`;
  if (isNamed(before) || isNamed(now)) {
    if (comparison.under?.includes(pair) === true) return [];
    const under = [...(comparison.under ?? []), pair];
    return brokenShapes(resolved(before, comparison.before), resolved(now, comparison.now), {
      ...comparison,
      under,
    });
  }
  if (isObject(before) && isObject(now)) return brokenFields(before, now, comparison);
  return brokenChoices(before, now, comparison);
};

const isNamed = (shape: Shape): shape is string => typeof shape === 'string' && shape.startsWith('#');

const resolved = (shape: Shape, schemas: Schemas): Shape =>
  isNamed(shape) ? (schemas.get(shape.slice(1)) ?? 'any') : shape;

const isObject = (shape: Shape): shape is ObjectShape =>
  typeof shape === 'object' && shape !== null && !Array.isArray(shape);

const brokenFields = (before: ObjectShape, now: ObjectShape, comparison: Comparison): readonly string[] => [
  ...Object.entries(before).flatMap(([key, shape]) => brokenField(key, shape, now, comparison)),
  ...(comparison.direction === 'taken' ? newlyRequired(before, now, comparison) : []),
];

const brokenField = (
  key: string,
  shape: Shape,
  now: ObjectShape,
  comparison: Comparison,
): readonly string[] => {
  const name = key.replace(/\?$/, '');
  const at = `${comparison.at}.${name}`;
  const mustBe = now[name];
  const mayBe = now[`${name}?`];
  const current = mustBe ?? mayBe ?? (comparison.direction === 'taken' ? now['*'] : undefined);
  if (current === undefined) return [`${at}: removed`];
  const isMissing = comparison.direction === 'given' && !key.endsWith('?') && mustBe === undefined;
  return [
    ...(isMissing ? [`${at}: may be left out`] : []),
    ...brokenShapes(shape, current, { ...comparison, at }),
  ];
};

const newlyRequired = (before: ObjectShape, now: ObjectShape, { at }: Comparison): readonly string[] =>
  Object.keys(now)
    .filter((key) => key !== '*' && !key.endsWith('?') && !(key in before))
    .map((key) => `${at}.${key}: required`);

/** Each of the earlier choices must still be one; and where it is given, null is none that nobody expects. */
const brokenChoices = (before: Shape, now: Shape, comparison: Comparison): readonly string[] => {
  const earlier = choicesOf(before, comparison.before);
  const current = choicesOf(now, comparison.now);
  const isNewlyNull =
    comparison.direction === 'given' &&
    current.includes('null') &&
    !earlier.some((one) => one === 'null' || one === 'any');
  return [
    ...(isNewlyNull ? [`${comparison.at}: may be null`] : []),
    ...earlier.flatMap((choice) => fewestBreaks(choice, current, comparison)),
  ];
};

const choicesOf = (shape: Shape, schemas: Schemas): readonly Shape[] => {
  const known = resolved(shape, schemas);
  return Array.isArray(known) && known[0] === '|'
    ? known.slice(1).flatMap((choice: Shape) => choicesOf(choice, schemas))
    : [known];
};

const fewestBreaks = (choice: Shape, current: readonly Shape[], comparison: Comparison): readonly string[] =>
  current
    .map((candidate) => brokenChoice(choice, candidate, comparison))
    .reduce((fewest, breaks) => (breaks.length < fewest.length ? breaks : fewest));

const brokenChoice = (before: Shape, now: Shape, comparison: Comparison): readonly string[] => {
  if (isObject(before) && isObject(now)) return brokenFields(before, now, comparison);
  if (Array.isArray(before) && Array.isArray(now)) return brokenLists(before, now, comparison);
  return fits(before, now, comparison.direction) ? [] : [changed(before, now, comparison)];
};

const brokenLists = (
  before: readonly Shape[],
  now: readonly Shape[],
  comparison: Comparison,
): readonly string[] => {
  const [kind, ...values] = before;
  if (kind === '=' && now[0] === '=') {
    const gone = values.filter((value) => !now.slice(1).includes(value));
    return comparison.direction === 'given'
      ? []
      : gone.map((value) => `${comparison.at}: no longer ${String(value)}`);
  }
  if (kind === '=' || now[0] === '=' || kind === '&' || now[0] === '&')
    return JSON.stringify(before) === JSON.stringify(now) ? [] : [changed(before, now, comparison)];
  return brokenShapes(kind ?? 'any', now[0] ?? 'any', { ...comparison, at: `${comparison.at}[]` });
};

/** Whoever sends may be let send more; whoever gets may get what is narrower. */
const fits = (before: Shape, now: Shape, direction: Comparison['direction']): boolean => {
  const [narrow, wide] = direction === 'taken' ? [before, now] : [now, before];
  if (JSON.stringify(narrow) === JSON.stringify(wide) || wide === 'any') return true;
  if (narrow === 'integer' && wide === 'number') return true;
  return Array.isArray(narrow) && narrow[0] === '=' && wide === 'string' && narrow.slice(1).every(isText);
};

const isText = (value: Shape): boolean => typeof value === 'string';

const changed = (before: Shape, now: Shape, { at }: Comparison): string =>
  `${at}: ${JSON.stringify(before).slice(0, 60)} is ${JSON.stringify(now).slice(0, 60)}`;
