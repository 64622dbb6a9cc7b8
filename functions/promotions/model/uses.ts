import { allocate } from '#shared/money/allocate.ts';

/** How often something may be used, and how much it may give away; absent: not limited. */
export interface UseLimits {
  readonly uses?: number | undefined;
  /** Minor units. */
  readonly budget?: number | undefined;
}

/** What one shard of a counter says. */
export interface UseShard {
  readonly shard: number;
  readonly uses: number;
  readonly spent: number;
}

/** What an order takes from one shard, and how full it may be for that. */
export interface UseTake {
  readonly shard: number;
  /** 1 in the shard that counts the order, 0 where only money is taken. */
  readonly uses: 0 | 1;
  /** Minor units. */
  readonly amount: number;
  readonly limits: UseLimits;
}

/** Orders that use the same counter at once wait for each other; few uses are counted in one place, many in four. */
const MANY = 400;
const SHARDS = 4;

/** Into how many shards a counter is split. It never gets fewer, or what the others counted would be forgotten. */
export const shardsFor = ({ uses }: UseLimits, before = 1): number =>
  Math.max(before, uses !== undefined && uses < MANY ? 1 : SHARDS);

/** The part of the limits that each shard has. */
const sharesOf = ({ uses, budget }: UseLimits, count: number): readonly UseLimits[] => {
  const even = Array.from({ length: count }, () => 1);
  const [useShares, budgetShares] = [uses, budget].map((whole) =>
    whole === undefined ? undefined : allocate(whole, even),
  );
  return even.map((_, shard) => ({ uses: useShares?.[shard], budget: budgetShares?.[shard] }));
};

interface Room {
  readonly shard: number;
  readonly limits: UseLimits;
  readonly uses: number;
  readonly money: number;
}

const roomIn = (limits: UseLimits, shards: readonly UseShard[]): readonly Room[] =>
  sharesOf(limits, shards.length).map((share, at) => ({
    shard: shards[at]?.shard ?? at,
    limits: share,
    uses: Math.max(0, (share.uses ?? Infinity) - (shards[at]?.uses ?? 0)),
    money: Math.max(0, (share.budget ?? Infinity) - (shards[at]?.spent ?? 0)),
  }));

/** What is left over all shards. */
export const remainingOf = (limits: UseLimits, shards: readonly UseShard[]): UseLimits => {
  const rooms = roomIn(limits, shards);
  const sum = (of: (room: Room) => number): number => rooms.reduce((total, room) => total + of(room), 0);
  return {
    ...(limits.uses === undefined ? {} : { uses: sum(({ uses }) => uses) }),
    ...(limits.budget === undefined ? {} : { budget: sum(({ money }) => money) }),
  };
};

/**
 * From which shards one use of so much is taken: one that has room for all of it, or else money from the fullest ones.
 *
 * @param turn any number; different ones begin at different shards, so that orders do not meet at the first
 * @returns `undefined` when there is not enough left
 */
export const takeUse = (
  limits: UseLimits,
  shards: readonly UseShard[],
  { amount, turn }: { readonly amount: number; readonly turn: number },
): readonly UseTake[] | undefined => {
  const rooms = roomIn(limits, shards);
  const begin = rooms.length === 0 ? 0 : turn % rooms.length;
  const turned = [...rooms.slice(begin), ...rooms.slice(0, begin)].sort(
    (a, b) => Number(b.money >= amount && b.uses > 0) - Number(a.money >= amount && a.uses > 0),
  );
  const counted = turned.find(({ uses }) => uses > 0);
  if (counted === undefined) return undefined;
  const takes: UseTake[] = [];
  let missing = amount;
  const others = turned.filter((room) => room !== counted).sort((a, b) => b.money - a.money);
  for (const room of [counted, ...others]) {
    const part = Math.min(missing, room.money);
    if (room !== counted && part === 0) continue;
    takes.push({ shard: room.shard, uses: room === counted ? 1 : 0, amount: part, limits: room.limits });
    missing -= part;
  }
  return missing > 0 ? undefined : takes;
};
