import { groupsAt } from '../../customers/public.ts';
import type { KnownFact } from '../../profile-facts/public.ts';
import { DAY } from '#shared/time/clock.ts';
import type { SegmentField } from './segment-field.ts';

type FactValue = string | number | boolean | readonly string[] | undefined;

/** What rules see of a customer. Amounts are minor units by currency. */
export interface CustomerFacts {
  readonly values: Readonly<Partial<Record<SegmentField, FactValue>>>;
  readonly spent: Readonly<Record<string, number>>;
  /** What they said or what was found of them, by id; nothing sensitive. */
  readonly told: Readonly<Record<string, string | number | boolean>>;
  /** When the next of these is forgotten, in milliseconds. */
  readonly toldUntil?: number | undefined;
  /** Where the days of a field are counted from, in milliseconds. */
  readonly since: Readonly<Partial<Record<SegmentField, number>>>;
  /** When time alone changes stage or recency next, in milliseconds. */
  readonly figuresChangeAt?: number;
  /** When they next leave a group that has an end, in milliseconds. */
  readonly groupsChangeAt?: number | undefined;
}

/** What other domains know of a customer, as far as rules ask. */
export interface FactSources {
  readonly profile: {
    readonly registeredAt: string;
    readonly locale?: string;
    readonly preferredMedium?: string;
    readonly groups?: readonly string[];
    readonly groupsUntil?: Readonly<Record<string, string>>;
    readonly tags?: readonly string[];
    readonly proofs?: Readonly<Record<string, unknown>>;
    readonly personal: {
      readonly birthday?: string;
      readonly addresses?: readonly {
        readonly city: string;
        readonly province?: string;
        readonly country: string;
      }[];
    };
  };
  readonly facts?: Readonly<Record<string, KnownFact>>;
  readonly marketing: readonly string[];
  readonly agreedToProfiling: boolean;
  readonly tier?: string;
  readonly figures: {
    readonly stage: string;
    readonly orders: number;
    readonly returns?: number;
    readonly spent: Readonly<Record<string, number>>;
    readonly firstAt?: string;
    readonly lastAt?: string;
    readonly cartAbandonedAt?: string;
    readonly rfm?: { readonly recency: number; readonly frequency: number; readonly monetary: number };
    readonly changesAt?: number;
  };
}

export const factsOf = (sources: FactSources, now: number): CustomerFacts => {
  const { profile, figures, marketing, agreedToProfiling, tier } = sources;
  const { birthday, addresses = [] } = profile.personal;
  const since = {
    daysSinceLastOrder: timeOf(figures.lastAt),
    daysSinceFirstOrder: timeOf(figures.firstAt),
    // Watching what somebody puts into a cart needs consent; orders do not.
    daysSinceCartAbandoned: agreedToProfiling ? timeOf(figures.cartAbandonedAt) : undefined,
    daysSinceRegistered: timeOf(profile.registeredAt),
  };
  return {
    values: {
      stage: figures.stage,
      tier,
      orders: figures.orders,
      returns: figures.returns ?? 0,
      ...figures.rfm,
      ...daysOf(since, now),
      marketingConsent: marketing,
      profilingConsent: agreedToProfiling,
      emailVerified: profile.proofs?.['email'] !== undefined,
      phoneVerified: profile.proofs?.['phone'] !== undefined,
      groups: groupsAt(profile, now),
      tags: profile.tags,
      locale: profile.locale,
      preferredMedium: profile.preferredMedium,
      birthdayMonth: birthday === undefined ? undefined : Number(birthday.slice(0, 2)),
      city: addresses.map(({ city }) => city),
      province: addresses.flatMap(({ province }) => province ?? []),
      country: addresses.map(({ country }) => country),
    },
    spent: figures.spent,
    ...toldOf(sources.facts ?? {}),
    since,
    figuresChangeAt: figures.changesAt,
    groupsChangeAt: nextGroupEnd(profile.groupsUntil, now),
  };
};

const toldOf = (facts: Readonly<Record<string, KnownFact>>): Pick<CustomerFacts, 'told' | 'toldUntil'> => {
  const open = Object.entries(facts).filter(([, { isSensitive }]) => isSensitive !== true);
  const ends = open.flatMap(([, { expiresAt }]) => (expiresAt === undefined ? [] : [Date.parse(expiresAt)]));
  return {
    told: Object.fromEntries(open.map(([factId, { value }]) => [factId, value])),
    toldUntil: ends.length === 0 ? undefined : Math.min(...ends),
  };
};

const nextGroupEnd = (
  groupsUntil: Readonly<Record<string, string>> = {},
  now: number,
): number | undefined => {
  const ends = Object.values(groupsUntil).map(Date.parse);
  return ends.filter((end) => end > now).sort((a, b) => a - b)[0];
};

const timeOf = (at: string | undefined): number | undefined =>
  at === undefined ? undefined : Date.parse(at);

const daysOf = (since: Readonly<Record<string, number | undefined>>, now: number) =>
  Object.fromEntries(
    Object.entries(since).map(([field, at]) => [
      field,
      at === undefined ? undefined : Math.max(0, Math.floor((now - at) / DAY)),
    ]),
  );
