import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';
import type { MembershipPlan } from './plan.ts';

/** A time that an order paid for. */
export interface MembershipPeriod {
  readonly orderId: string;
  readonly from: string;
  readonly to: string;
  /** Minor units, after discounts. */
  readonly paid: number;
  readonly currency: string;
  readonly refund: MembershipPlan['refund'];
}

/** A customer's membership of one plan, from its first purchase on. */
export interface Membership extends Versioned {
  readonly customerId: string;
  readonly planId: string;
  /** Of the plan, as it was bought last. */
  readonly name: string;
  readonly group: string;
  readonly status: 'active' | 'ended';
  readonly startedAt: string;
  readonly endsAt: string;
  /** All that were paid for, past ones included, so that an order starts nothing twice. */
  readonly periods: readonly MembershipPeriod[];
  /** Orders that were cancelled, the latest last: an event that comes late starts nothing. */
  readonly withdrawn: readonly string[];
}

/** What a paid order bought of a plan. */
export interface MembershipPurchase {
  readonly orderId: string;
  readonly quantity: number;
  /** Minor units for all of them. */
  readonly paid: number;
  readonly currency: string;
  /** When it was paid; ISO 8601. */
  readonly at: string;
}

/** So many cancelled orders are remembered. */
const KEPT_WITHDRAWN = 50;

export const emptyMembership = (
  customerId: string,
  { planId, name, group }: Pick<MembershipPlan, 'planId' | 'name' | 'group'>,
  at: string,
): Membership => ({
  customerId,
  planId,
  name,
  group,
  version: 0,
  status: 'ended',
  startedAt: at,
  endsAt: at,
  periods: [],
  withdrawn: [],
});

/** Whether members get what the plan gives. */
export const isRunning = ({ status, endsAt }: Membership, now: string): boolean =>
  status === 'active' && endsAt > now;

/**
 * Adds a period for each unit, from the payment or from the end of the current period. Nothing for an order that is
 * known already, or was cancelled.
 */
export const bought = (
  before: Membership,
  plan: MembershipPlan,
  { orderId, quantity, paid, currency, at }: MembershipPurchase,
): Membership | undefined => {
  if (before.withdrawn.includes(orderId) || before.periods.some((each) => each.orderId === orderId))
    return undefined;
  const continues = isRunning(before, at);
  const periods: MembershipPeriod[] = [];
  for (let unit = 0; unit < quantity; unit++) {
    const from = periods.at(-1)?.to ?? (continues ? before.endsAt : at);
    const share = Math.floor((paid * (unit + 1)) / quantity) - Math.floor((paid * unit) / quantity);
    const to = monthsAfter(from, plan.months);
    periods.push({ orderId, from, to, paid: share, currency, refund: plan.refund });
  }
  return {
    ...before,
    version: before.version + 1,
    name: plan.name,
    group: plan.group,
    status: 'active',
    startedAt: continues ? before.startedAt : at,
    endsAt: periods.at(-1)?.to ?? at,
    periods: [...before.periods, ...periods],
  };
};

/** Takes away what orders paid for; later periods move forward, and without any left it ends now. */
export const withdrawn = (before: Membership, orderIds: readonly string[], at: string): Membership => {
  const periods: MembershipPeriod[] = [];
  for (const period of before.periods) {
    if (orderIds.includes(period.orderId)) continue;
    const earlier = periods.at(-1)?.to ?? at;
    periods.push(period.from <= at ? period : movedTo(earlier > at ? earlier : at, period));
  }
  const last = periods.at(-1)?.to ?? at;
  const endsAt = last > at ? last : before.endsAt < at ? before.endsAt : at;
  const known = before.withdrawn.filter((each) => !orderIds.includes(each));
  return {
    ...before,
    version: before.version + 1,
    status: before.status === 'active' && endsAt > at ? 'active' : 'ended',
    endsAt,
    periods,
    withdrawn: [...known, ...orderIds].slice(-KEPT_WITHDRAWN),
  };
};

const movedTo = (from: string, period: MembershipPeriod): MembershipPeriod => {
  const length = Date.parse(period.to) - Date.parse(period.from);
  return { ...period, from, to: new Date(Date.parse(from) + length).toISOString() };
};

/** Its time is over. */
export const expired = (before: Membership): Membership => ({
  ...before,
  version: before.version + 1,
  status: 'ended',
});

/** Until when somebody is in the group of a changed membership: plans may share it. Nothing when none of them runs. */
export const groupUntil = (
  changed: Membership,
  all: readonly Membership[],
  now: string,
): string | undefined => {
  const isSame = ({ customerId, planId }: Membership): boolean =>
    customerId === changed.customerId && planId === changed.planId;
  return [changed, ...all.filter((each) => !isSame(each))]
    .filter((each) => each.group === changed.group && isRunning(each, now))
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
};

/** What cancelling refunds of a period: what was paid, for the whole days that are left of it. */
export const refundOf = ({ from, to, paid, refund }: MembershipPeriod, now: string): number => {
  if (refund === 'none' || now >= to) return 0;
  if (now <= from) return paid;
  const days = (until: string, since: string): number =>
    Math.floor((Date.parse(until) - Date.parse(since)) / DAY);
  return Math.floor((paid * days(to, now)) / Math.max(1, days(to, from)));
};

/** The same day and time so many months later; the last day of a month that is shorter. */
const monthsAfter = (instant: string, months: number): string => {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.toISOString();
};
