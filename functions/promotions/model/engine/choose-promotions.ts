import type { CandidatePromotion } from './candidate-promotion.ts';
import type { Evaluation } from './evaluate-promotions.ts';

export type Evaluate = (candidates: readonly CandidatePromotion[]) => Evaluation;

/**
 * Which of the promotions that fit a cart it gets. Those that combine stand together; one that does not is an
 * alternative to them. Between alternatives the higher priority decides, where they first differ; at the same
 * priority the one that saves more.
 */
export const choosePromotions = (candidates: readonly CandidatePromotion[], evaluate: Evaluate): Evaluation =>
  alternativesOf(candidates)
    .map((alternative) => bestOfGroups(alternative, evaluate))
    .reduce((best, next) => (beats(next, best) ? next : best));

const alternativesOf = (
  candidates: readonly CandidatePromotion[],
): readonly (readonly CandidatePromotion[])[] => {
  const together = candidates.filter((candidate) => combinesOf(candidate) === 'with_all');
  const delivery = together.filter(isDelivery);
  const alone = candidates
    .filter((candidate) => combinesOf(candidate) === 'with_none')
    .map((candidate) => [candidate]);
  const withDelivery = candidates
    .filter((candidate) => combinesOf(candidate) === 'with_delivery')
    .map((candidate) => [candidate, ...delivery].sort(inOrder));
  return [together, ...withDelivery, ...alone];
};

const combinesOf = ({ compiled }: CandidatePromotion) => compiled.promotion.combines;
const isDelivery = ({ compiled }: CandidatePromotion): boolean =>
  compiled.promotion.effect.kind === 'delivery';
const inOrder = (a: CandidatePromotion, b: CandidatePromotion): number => a.order - b.order;

const beats = (next: Evaluation, best: Evaluation): boolean => {
  const [own, others] = [firstOwn(next, best), firstOwn(best, next)];
  return own === others ? next.saving > best.saving : own > others;
};

/** The priority of the first promotion that the other alternative does not have. */
const firstOwn = (mine: Evaluation, other: Evaluation): number => {
  const theirs = new Set(other.steps.map(({ candidate }) => candidate));
  return (
    mine.steps.find(({ candidate }) => !theirs.has(candidate))?.candidate.compiled.promotion.priority ??
    -Infinity
  );
};

/** So many promotions are applied at most to find the best choice: 30 choices among ten promotions, 3 among a hundred. */
const MAX_APPLIED = 300;

/**
 * One promotion of each exclusion group, so chosen that the cart saves most. Every choice is tried while there are
 * not too many; of further groups the one that saves most alone. Between equals the one that comes first.
 */
const bestOfGroups = (candidates: readonly CandidatePromotion[], evaluate: Evaluate): Evaluation =>
  choicesOf(candidates, evaluate)
    .map((choice) => evaluate(choice))
    .reduce((best, next) => (next.saving > best.saving ? next : best));

const choicesOf = (
  candidates: readonly CandidatePromotion[],
  evaluate: Evaluate,
): readonly (readonly CandidatePromotion[])[] => {
  const groups = Map.groupBy(candidates, ({ compiled }) => compiled.promotion.exclusionGroup);
  let choices: readonly (readonly CandidatePromotion[])[] = [groups.get(undefined) ?? []];
  for (const [group, members] of groups) {
    if (group === undefined) continue;
    const applied = choices.length * members.length * candidates.length;
    const tried = applied <= MAX_APPLIED ? members : [bestAlone(members, evaluate)];
    choices = choices.flatMap((choice) => tried.map((member) => [...choice, member]));
  }
  return choices.map((choice) => choice.toSorted(inOrder));
};

const bestAlone = (members: readonly CandidatePromotion[], evaluate: Evaluate): CandidatePromotion => {
  const [first, ...others] = members.map((candidate) => ({
    candidate,
    saving: evaluate([candidate]).saving,
  }));
  if (first === undefined) throw new RangeError('a group has members');
  return others.reduce((best, next) => (next.saving > best.saving ? next : best), first).candidate;
};
