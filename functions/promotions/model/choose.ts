import type { Aim } from './aim.ts';
import type { Evaluation } from './evaluate.ts';

export type Evaluate = (aims: readonly Aim[]) => Evaluation;

/**
 * Which of the promotions that fit a cart it gets. Those that combine stand together; one that does not is an
 * alternative to them. Between alternatives the higher priority decides, where they first differ; at the same
 * priority the one that saves more.
 */
export const choosePromotions = (aims: readonly Aim[], evaluate: Evaluate): Evaluation =>
  alternativesOf(aims)
    .map((alternative) => bestOfGroups(alternative, evaluate))
    .reduce((best, next) => (beats(next, best) ? next : best));

const alternativesOf = (aims: readonly Aim[]): readonly (readonly Aim[])[] => {
  const together = aims.filter((aim) => combinesOf(aim) === 'with_all');
  const delivery = together.filter(isDelivery);
  const alone = aims.filter((aim) => combinesOf(aim) === 'with_none').map((aim) => [aim]);
  const withDelivery = aims
    .filter((aim) => combinesOf(aim) === 'with_delivery')
    .map((aim) => [aim, ...delivery].sort(inOrder));
  return [together, ...withDelivery, ...alone];
};

const combinesOf = ({ compiled }: Aim) => compiled.promotion.combines;
const isDelivery = ({ compiled }: Aim): boolean => compiled.promotion.effect.kind === 'delivery';
const inOrder = (a: Aim, b: Aim): number => a.order - b.order;

const beats = (next: Evaluation, best: Evaluation): boolean => {
  const [own, others] = [firstOwn(next, best), firstOwn(best, next)];
  return own === others ? next.saving > best.saving : own > others;
};

/** The priority of the first promotion that the other alternative does not have. */
const firstOwn = (mine: Evaluation, other: Evaluation): number => {
  const theirs = new Set(other.steps.map(({ aim }) => aim));
  return mine.steps.find(({ aim }) => !theirs.has(aim))?.aim.compiled.promotion.priority ?? -Infinity;
};

/** So many promotions are applied at most to find the best choice: 30 choices among ten promotions, 3 among a hundred. */
const MAX_APPLIED = 300;

/**
 * One promotion of each exclusion group, so chosen that the cart saves most. Every choice is tried while there are
 * not too many; of further groups the one that saves most alone. Between equals the one that comes first.
 */
const bestOfGroups = (aims: readonly Aim[], evaluate: Evaluate): Evaluation =>
  choicesOf(aims, evaluate)
    .map((choice) => evaluate(choice))
    .reduce((best, next) => (next.saving > best.saving ? next : best));

const choicesOf = (aims: readonly Aim[], evaluate: Evaluate): readonly (readonly Aim[])[] => {
  const groups = Map.groupBy(aims, ({ compiled }) => compiled.promotion.exclusionGroup);
  let choices: readonly (readonly Aim[])[] = [groups.get(undefined) ?? []];
  for (const [group, members] of groups) {
    if (group === undefined) continue;
    const applied = choices.length * members.length * aims.length;
    const tried = applied <= MAX_APPLIED ? members : [bestAlone(members, evaluate)];
    choices = choices.flatMap((choice) => tried.map((member) => [...choice, member]));
  }
  return choices.map((choice) => choice.toSorted(inOrder));
};

const bestAlone = (members: readonly Aim[], evaluate: Evaluate): Aim => {
  const [first, ...others] = members.map((aim) => ({ aim, saving: evaluate([aim]).saving }));
  if (first === undefined) throw new RangeError('a group has members');
  return others.reduce((best, next) => (next.saving > best.saving ? next : best), first).aim;
};
