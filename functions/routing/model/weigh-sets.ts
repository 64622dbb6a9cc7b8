import { distanceTo } from './distance-to.ts';
import type {
  Candidate,
  Criterion,
  LineToRoute,
  LocationRule,
  OrderToRoute,
  RoutedParcel,
  RoutedUnits,
} from './routing.ts';

/** A candidate that may give something, with what ranks it. */
export interface Eligible {
  readonly candidate: Candidate;
  readonly rule: LocationRule | undefined;
  readonly cost: number;
  /** Kilometres where both points are known, else 10,000 per border in between; unknown: in the middle. */
  readonly distance: number;
  readonly distanceKm?: number;
  /** Orders it can still take today. */
  readonly capacityLeft: number;
  /** Units it could give each line, in the order of the lines. */
  readonly gives: readonly number[];
}

/** A way to send the order, and how it compares. */
export interface WeighedSet {
  readonly members: readonly Eligible[];
  readonly parcels: readonly RoutedParcel[];
  readonly unrouted: readonly RoutedUnits[];
  readonly scores: Readonly<Record<Criterion, number>>;
}

export const toEligible = (
  candidate: Candidate,
  rule: LocationRule | undefined,
  { to, lines }: Pick<OrderToRoute, 'to' | 'lines'>,
): Eligible => {
  const { rank, km } = distanceTo(candidate.address, to);
  const { parcelCost = 0, costPerKm = 0 } = rule ?? {};
  const { maxOrdersPerDay, ordersToday = 0 } = candidate;
  return {
    candidate,
    rule,
    cost: parcelCost + Math.round(costPerKm * (km ?? 0)),
    distance: rank,
    distanceKm: km,
    capacityLeft: maxOrdersPerDay === undefined ? UNLIMITED : maxOrdersPerDay - ordersToday,
    gives: lines.map((line) => units(candidate, rule, line)),
  };
};

const UNLIMITED = 1_000_000;

const units = (
  { locationId, stock }: Candidate,
  rule: LocationRule | undefined,
  { sku, from }: LineToRoute,
): number => {
  if (from !== undefined && !from.includes(locationId)) return 0;
  return rule?.excludedSkus?.includes(sku) === true ? 0 : Math.max(0, stock[sku] ?? 0);
};

/** Units that the members together lack at least: a bound that is quick to work out. */
export const leastLeft = (members: readonly Eligible[], lines: readonly LineToRoute[]): number => {
  let left = 0;
  for (const [at, { quantity }] of lines.entries()) {
    let there = 0;
    for (const { gives } of members) there += gives[at] ?? 0;
    if (there < quantity) left += quantity - there;
  }
  return left;
};

/** Shares the lines out among the members of a set: a line whole from the first that has it, else split in their order. */
export const weighSet = (members: readonly Eligible[], lines: readonly LineToRoute[]): WeighedSet => {
  const given = new Map<string, number>();
  const byMember = new Map<
    Eligible,
    { lines: { lineId: string; sku: string; quantity: number }[]; value: number }
  >();
  const unrouted: { lineId: string; sku: string; quantity: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const givable = ({ candidate, gives }: Eligible): number =>
      Math.max(0, (gives[at] ?? 0) - (given.get(`${candidate.locationId} ${line.sku}`) ?? 0));
    let missing = line.quantity;
    const whole = members.find((member) => givable(member) >= line.quantity);
    for (const member of whole === undefined ? members : [whole]) {
      const quantity = Math.min(missing, givable(member));
      if (quantity === 0) continue;
      missing -= quantity;
      const key = `${member.candidate.locationId} ${line.sku}`;
      given.set(key, (given.get(key) ?? 0) + quantity);
      const parcel = byMember.get(member) ?? { lines: [], value: 0 };
      parcel.lines.push({ lineId: line.lineId, sku: line.sku, quantity });
      parcel.value += quantity * line.value;
      byMember.set(member, parcel);
    }
    if (missing > 0) unrouted.push({ lineId: line.lineId, sku: line.sku, quantity: missing });
  }
  const used = members.filter((member) => byMember.has(member));
  const parcels = used.map((member): RoutedParcel => ({
    locationId: member.candidate.locationId,
    lines: byMember.get(member)?.lines ?? [],
    value: byMember.get(member)?.value ?? 0,
    cost: member.cost,
    distanceKm: member.distanceKm,
  }));
  return { members: used, parcels, unrouted, scores: scoresOf(used) };
};

const scoresOf = (members: readonly Eligible[]): WeighedSet['scores'] => ({
  stores_last: members.filter(({ candidate }) => candidate.kind !== 'warehouse').length,
  cost: members.reduce((sum, { cost }) => sum + cost, 0),
  distance: members.reduce((sum, { distance }) => sum + distance, 0),
  capacity: -Math.min(UNLIMITED, ...members.map(({ capacityLeft }) => capacityLeft)),
});

export const unitsIn = (units: readonly RoutedUnits[]): number =>
  units.reduce((sum, { quantity }) => sum + quantity, 0);
