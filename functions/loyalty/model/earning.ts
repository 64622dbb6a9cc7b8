import type { LoyaltyProgramme, ProgrammeContent } from './programme.ts';

/** What decides how many points a purchase earns. */
export interface EarningSituation {
  readonly currency: string;
  readonly channel: string;
  /** The store it was sold in. */
  readonly locationId?: string;
  readonly tier?: string;
  /** @default none */
  readonly groups?: readonly string[];
  /** ISO 8601 */
  readonly at: string;
}

/** How money becomes points, fixed for an order when it is paid. */
export interface EarningRate {
  readonly programmeVersion: number;
  readonly points: number;
  /** Minor units. */
  readonly perWhole: number;
  /** @default of orders from before it was kept: unknown */
  readonly currency?: string;
  /** Percent; 100 is the plain rate. */
  readonly percent: number;
  /** The name of the multiplier. */
  readonly multiplier?: string;
}

/** The rate of a purchase: that of its currency, times the most generous multiplier that holds. */
export const rateFor = (
  { version, rates, multipliers }: LoyaltyProgramme,
  situation: EarningSituation,
): EarningRate | undefined => {
  const rate = rates.find(({ currency }) => currency === situation.currency);
  if (rate === undefined) return undefined;
  const best = multipliers
    .filter((each) => holds(each, situation))
    .reduce<Multiplier | undefined>(
      (top, each) => (each.percent > (top?.percent ?? 100) ? each : top),
      undefined,
    );
  return {
    programmeVersion: version,
    points: rate.points,
    perWhole: rate.perWhole,
    currency: rate.currency,
    percent: best?.percent ?? 100,
    multiplier: best?.name,
  };
};

/**
 * Points for money paid for goods: what does not make a whole earns nothing.
 *
 * @param amount minor units of goods, as the customer saw them priced, less discount and refunds, without delivery
 */
export const pointsFor = ({ points, perWhole, percent }: EarningRate, amount: number): number =>
  Math.floor((Math.floor(Math.max(0, amount) / perWhole) * points * percent) / 100);

type Multiplier = ProgrammeContent['multipliers'][number];

/** Whether groups decide how much somebody earns; they are looked up only then. */
export const asksForGroups = ({ multipliers }: Pick<ProgrammeContent, 'multipliers'>): boolean =>
  multipliers.some(({ groups }) => groups !== undefined);

const holds = (
  { channels, locations, tiers, groups, from, until }: Multiplier,
  { channel, locationId, tier, groups: own = [], at }: EarningSituation,
): boolean =>
  (channels?.includes(channel) ?? true) &&
  (locations === undefined || (locationId !== undefined && locations.includes(locationId))) &&
  (tiers === undefined || (tier !== undefined && tiers.includes(tier))) &&
  (groups === undefined || own.some((each) => groups.includes(each))) &&
  (from === undefined || from <= at) &&
  (until === undefined || at < until);

/** The same day and time so many months later; the last day of a month that is shorter. */
export const monthsLater = (instant: string, months: number): string => {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.toISOString();
};
