import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { rewardBody } from '../schemas.ts';

export type RewardContent = z.output<typeof rewardBody>;

/** Something that customers get for points. */
export interface Reward extends RewardContent, Versioned {
  readonly rewardId: string;
}

/** Inside its dates. @param now ISO 8601 in UTC */
export const isOffered = ({ startsAt, endsAt }: Pick<Reward, 'startsAt' | 'endsAt'>, now: string): boolean =>
  Date.parse(startsAt) <= Date.parse(now) && !isOver({ endsAt }, now);

/** Once its last date is over. */
export const isOver = ({ endsAt }: Pick<Reward, 'endsAt'>, now: string): boolean =>
  endsAt !== undefined && Date.parse(endsAt) <= Date.parse(now);

/** Redemptions left; nothing when they are unlimited. */
export const leftOf = ({ stock }: Pick<Reward, 'stock'>, redeemed: number): number | undefined =>
  stock === undefined ? undefined : Math.max(0, stock - redeemed);
