import {
  DEFAULT_RULES,
  type Candidate,
  type Criterion,
  type LineToRoute,
  type OrderToRoute,
  type RejectedCandidate,
  type RejectReason,
  type RoutingPlan,
  type RoutingRules,
} from './routing.ts';
import { leastLeft, toEligible, unitsIn, weighSet, type Eligible, type WeighedSet } from './weigh-sets.ts';

/** Sets of locations weighed for one order at most; what is over is left to the greedy choice. */
export const MOST_SETS = 6000;

/** Orders are searched exhaustively up to so many parcels. */
const MOST_PARCELS = 4;

/**
 * Where an order's goods come from. Pure: the same order, candidates and rules give the same plan, in whatever order
 * they are listed. Of all ways with the fewest units left over, the rules' criteria choose one after another; what they
 * leave equal is decided by the channel's own order of its locations, then by their codes.
 */
export const routeOrder = (
  order: OrderToRoute,
  candidates: readonly Candidate[],
  rules: RoutingRules = DEFAULT_RULES,
): RoutingPlan => {
  const sorted = [...candidates].sort(byCode);
  const lines = [...order.lines].sort(byLine);
  const refused = sorted.flatMap((candidate): RejectedCandidate[] => {
    const reason = whyNotAtAll(candidate, order, rules);
    return reason === undefined ? [] : [{ locationId: candidate.locationId, reason }];
  });
  const out = new Set(refused.map(({ locationId }) => locationId));
  const eligible = sorted
    .filter(({ locationId }) => !out.has(locationId))
    .map((candidate) => toEligible(candidate, ruleOf(candidate, rules), { lines, to: order.to }));
  const { best, weighed, passedOver } = search(ranked(eligible, rules.order), lines, rules);
  return {
    parcels: [...best.parcels].sort(byCode),
    unrouted: best.unrouted,
    rejected: [...refused, ...notTaken(eligible, best, passedOver, rules)].sort(byCode),
    weighed,
  };
};

/**
 * Where the units of a line may come from at all, whatever is chosen: for a plan that has to do without the rest of the
 * rules, because not everything can be routed.
 */
export const allowedSources = (
  { sku, from }: Pick<LineToRoute, 'sku' | 'from'>,
  candidates: readonly Candidate[],
  rules: RoutingRules = DEFAULT_RULES,
): readonly string[] =>
  candidates
    .filter((candidate) => {
      const { locationId, isOpen, maxOrdersPerDay = Infinity, ordersToday = 0 } = candidate;
      return (
        (from === undefined || from.includes(locationId)) &&
        ordersToday < maxOrdersPerDay &&
        (rules.closedToo !== false || isOpen !== false) &&
        ruleOf(candidate, rules)?.excludedSkus?.includes(sku) !== true
      );
    })
    .map(({ locationId }) => locationId);

const ruleOf = ({ locationId }: Candidate, { locations = [] }: RoutingRules) =>
  locations.find((rule) => rule.locationId === locationId);

const whyNotAtAll = (
  candidate: Candidate,
  { lines, to }: OrderToRoute,
  rules: RoutingRules,
): RejectReason | undefined => {
  const rule = ruleOf(candidate, rules);
  if (rules.closedToo === false && candidate.isOpen === false) return 'closed';
  const { maxOrdersPerDay = Infinity, ordersToday = 0 } = candidate;
  if (ordersToday >= maxOrdersPerDay) return 'no_capacity';
  if (givesSomething(candidate, rule, { lines, to })) return undefined;
  return givesSomething(candidate, undefined, { lines, to }) ? 'excluded_goods' : 'no_stock';
};

const givesSomething = (...args: Parameters<typeof toEligible>): boolean =>
  toEligible(...args).gives.some((units) => units > 0);

interface SearchResult {
  readonly best: WeighedSet;
  readonly weighed: number;
  /** Members of sets that were passed over because a parcel of theirs is worth too little. */
  readonly passedOver: ReadonlySet<string>;
}

/** Sets of one, then of two …: the first size that gives everything holds the fewest parcels. */
const search = (
  eligible: readonly Eligible[],
  lines: OrderToRoute['lines'],
  rules: RoutingRules,
): SearchResult => {
  // Units that no location has are missing from every plan.
  const bound = leastLeft(eligible, lines);
  let best = weighSet([], lines);
  let bestSmall: WeighedSet | undefined;
  let weighed = 0;
  const passedOver = new Set<string>();
  const weigh = (members: readonly Eligible[]): void => {
    weighed += 1;
    if (leastLeft(members, lines) > unitsIn(best.unrouted)) return;
    const set = weighSet(members, lines);
    if (hasSmallParcel(set, rules)) {
      set.members.forEach(({ candidate }) => passedOver.add(candidate.locationId));
      if (bestSmall === undefined || isBetter(set, bestSmall, rules)) bestSmall = set;
    } else if (isBetter(set, best, rules)) best = set;
  };
  for (let size = 1; size <= Math.min(MOST_PARCELS, eligible.length); size += 1) {
    for (const members of combinations(eligible, size)) {
      if (weighed >= MOST_SETS) break;
      weigh(members);
    }
    if (unitsIn(best.unrouted) === bound || weighed >= MOST_SETS) break;
  }
  if (unitsIn(best.unrouted) > bound) weigh(greedily(eligible, lines));
  const anyway = rules.splitAnyway !== false && bestSmall !== undefined;
  if (anyway && bestSmall !== undefined && unitsIn(bestSmall.unrouted) < unitsIn(best.unrouted))
    best = bestSmall;
  return { best, weighed, passedOver };
};

const hasSmallParcel = ({ parcels }: WeighedSet, { minSplitValue = 0 }: RoutingRules): boolean =>
  parcels.length > 1 && parcels.some(({ value }) => value < minSplitValue);

/** Takes, again and again, the location that gives most of what is left. */
const greedily = (eligible: readonly Eligible[], lines: OrderToRoute['lines']): readonly Eligible[] => {
  const chosen: Eligible[] = [];
  let left = unitsIn(weighSet([], lines).unrouted);
  while (left > 0) {
    const found = eligible
      .filter((each) => !chosen.includes(each))
      .map((each) => ({ each, left: unitsIn(weighSet([...chosen, each], lines).unrouted) }))
      .reduce<{ each?: Eligible; left: number }>((a, b) => (b.left < a.left ? b : a), { left });
    if (found.each === undefined) break;
    chosen.push(found.each);
    ({ left } = found);
  }
  return chosen;
};

/** Fewer units left over first, then the rules' criteria, then the codes. */
const isBetter = (a: WeighedSet, b: WeighedSet, { order }: RoutingRules): boolean => {
  const left = unitsIn(a.unrouted) - unitsIn(b.unrouted);
  if (left !== 0) return left < 0;
  if (a.parcels.length !== b.parcels.length) return a.parcels.length < b.parcels.length;
  const by = order.find((criterion) => a.scores[criterion] !== b.scores[criterion]);
  return by === undefined ? choicesOf(a) < choicesOf(b) : a.scores[by] < b.scores[by];
};

/** A text that sorts as the choices do. */
const choicesOf = ({ members }: WeighedSet): string => members.map(choiceOf).sort().join(' ');

const choiceOf = ({ candidate: { preference = 0, locationId } }: Eligible): string =>
  `${String(preference).padStart(4, '0')} ${locationId}`;

/** Why each candidate that could have given something does not: what its best set with it would be worse at. */
const notTaken = (
  eligible: readonly Eligible[],
  best: WeighedSet,
  passedOver: ReadonlySet<string>,
  rules: RoutingRules,
): readonly RejectedCandidate[] =>
  eligible
    .filter(({ candidate }) => !best.parcels.some(({ locationId }) => locationId === candidate.locationId))
    .map((each) => ({
      locationId: each.candidate.locationId,
      reason: passedOver.has(each.candidate.locationId) ? 'below_min_split' : whyLater(each, best, rules),
    }));

/** Compared with the taken location it could stand in for; where there is none, it would be one more parcel. */
const whyLater = (each: Eligible, best: WeighedSet, { order }: RoutingRules): RejectReason => {
  const rival = best.members.find((member) => {
    const own = best.parcels.find(({ locationId }) => locationId === member.candidate.locationId);
    return own?.lines.every(({ sku, quantity }) => (each.candidate.stock[sku] ?? 0) >= quantity) === true;
  });
  if (rival === undefined) return 'more_parcels';
  const by = order.find((criterion) => rankOf(each)[criterion] > rankOf(rival)[criterion]);
  return by === undefined ? 'later_choice' : reasonOf[by];
};

const reasonOf: Readonly<Record<Criterion, RejectReason>> = {
  stores_last: 'store',
  cost: 'dearer',
  distance: 'farther',
  capacity: 'less_capacity',
};

/** The most promising first, so that a search that ends early ends with the best it saw. */
const ranked = (eligible: readonly Eligible[], order: readonly Criterion[]): readonly Eligible[] =>
  [...eligible].sort((a, b) => {
    for (const by of order) {
      const difference = rankOf(a)[by] - rankOf(b)[by];
      if (difference !== 0) return difference;
    }
    return choiceOf(a) < choiceOf(b) ? -1 : 1;
  });

const rankOf = ({
  candidate,
  cost,
  distance,
  capacityLeft,
}: Eligible): Readonly<Record<Criterion, number>> => ({
  stores_last: candidate.kind === 'warehouse' ? 0 : 1,
  cost,
  distance,
  capacity: -capacityLeft,
});

const byLine = (a: LineToRoute, b: LineToRoute): number => {
  const [own, other] = [`${a.lineId} ${a.sku}`, `${b.lineId} ${b.sku}`];
  return own < other ? -1 : own > other ? 1 : 0;
};

const byCode = (a: { readonly locationId: string }, b: { readonly locationId: string }): number =>
  a.locationId < b.locationId ? -1 : a.locationId > b.locationId ? 1 : 0;

function* combinations<Each>(all: readonly Each[], size: number, from = 0): Generator<readonly Each[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= all.length - size; at += 1) {
    for (const rest of combinations(all, size - 1, at + 1)) yield [all[at] as Each, ...rest];
  }
}
