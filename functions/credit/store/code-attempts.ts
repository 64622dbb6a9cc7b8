import { may } from '#shared/contracts/grant.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { HOUR, MINUTE, SECOND, ttlAfter } from '#shared/time/clock.ts';
import { normalisedCode } from '../model/code.ts';
import { creditItems } from '../table.ts';
import { attemptsKey } from './keys.ts';

export const countAttemptsGrants = [may(creditItems.items.attempts, 'UpdateItem')];

const WINDOW = 15 * MINUTE;

/** Wrong attempts in 15 minutes, per key. Many shoppers share an address, so it has room for more. */
const MOST = { code: 10, caller: 10, address: 60 } as const;

/** By what an attempt is counted. A code counts whether or not a card has it, so that the lock says nothing about it. */
export interface AttemptKeys {
  readonly code: string;
  /** `actorReference`; absent for guests. */
  readonly caller?: string;
  readonly address: string;
}

type AttemptDependencies = Pick<Runtime, 'db' | 'secrets' | 'clock'>;

/**
 * Counts an attempt on every key before anything is looked up, so that a burst of guesses is limited as well.
 *
 * @returns seconds to wait when one of the keys is locked, whether or not the code is right
 */
export const countAttempt = async (
  keys: AttemptKeys,
  dependencies: AttemptDependencies,
): Promise<number | undefined> => {
  const counted = await Promise.all(entriesOf(keys).map((key) => add(1, key, dependencies)));
  return counted.every(Boolean) ? undefined : secondsLeft(dependencies.clock.now());
};

/** Takes an attempt off again: the code was right. */
export const uncountAttempt = async (keys: AttemptKeys, dependencies: AttemptDependencies): Promise<void> => {
  await Promise.all(entriesOf(keys).map((key) => add(-1, key, dependencies)));
};

interface AttemptCounter {
  readonly name: string;
  readonly most: number;
}

const entriesOf = ({ code, caller, address }: AttemptKeys): readonly AttemptCounter[] => [
  { name: `code:${normalisedCode(code)}`, most: MOST.code },
  { name: `address:${address}`, most: MOST.address },
  ...(caller === undefined ? [] : [{ name: caller, most: MOST.caller }]),
];

/** @returns false when the counter is full */
const add = async (
  by: 1 | -1,
  { name, most }: AttemptCounter,
  { db, secrets, clock }: AttemptDependencies,
): Promise<boolean> => {
  const window = Math.floor(clock.now() / WINDOW);
  const digest = keyedDigest(await secrets.get('identities'), 'gift-card-attempts', `${name}#${window}`);
  const isFree = { any: [[['count', 'absent']], [['count', '<', most]]] } as const;
  const change = { add: { count: by }, set: { ttl: ttlAfter(clock, HOUR) } };
  const refusal = await db.writeOne(update(attemptsKey(digest), change, by === 1 ? [isFree] : []));
  return refusal === undefined;
};

const secondsLeft = (now: number): number =>
  Math.ceil(((Math.floor(now / WINDOW) + 1) * WINDOW - now) / SECOND);
