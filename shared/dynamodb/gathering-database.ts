import type { Database, Key } from './database.ts';
import { TRANSACTION_LIMIT } from './transaction.ts';
import type { Refusal, WriteAction } from './write-action.ts';

interface WaitingRead {
  readonly keys: readonly Key[];
  readonly resolve: (items: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

interface WaitingWrite {
  readonly actions: readonly WriteAction[];
  readonly resolve: (refusals: readonly Refusal[] | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Whether writes of one action go along in transactions: one call for fifty, at twice the units. @default false */
export interface GatheringOptions {
  readonly gathersSingles?: boolean;
}

/**
 * A database for many operations at once: reads become one BatchGetItem, and small transactions that touch different
 * items one of up to 100 actions. What is asked while calls are under way goes out with the next one, so that batches
 * grow with the load. A joint transaction that is refused is repeated without the operations that it was refused for; each of
 * them meets its own refusal and no other's.
 */
export const gatheringDatabase = (
  db: Database,
  { gathersSingles = false }: GatheringOptions = {},
): Database => {
  const reads = gatherReads(db);
  const write = gatherWrites(db);
  return {
    ...db,
    get: async <Item>(key: Key, { consistent = true }: { readonly consistent?: boolean } = {}) => {
      const [item] = await reads[consistent ? 'consistent' : 'eventual']([key]);
      return item as Item | undefined;
    },
    getMany: async <Item>(keys: readonly Key[], { consistent = true } = {}) =>
      (await reads[consistent ? 'consistent' : 'eventual'](keys)) as readonly (Item | undefined)[],
    write,
    writeOne: gathersSingles ? async (action) => (await write([action]))?.[0] : db.writeOne,
  };
};

const gatherReads = (db: Database) => {
  const reader = (consistent: boolean) => {
    const waiting = gathering<WaitingRead>(async (asked) => {
      const items = await db.getMany<unknown>(
        asked.flatMap(({ keys }) => keys),
        { consistent },
      );
      let from = 0;
      for (const { keys, resolve } of asked) {
        resolve(items.slice(from, from + keys.length));
        from += keys.length;
      }
    });
    return (keys: readonly Key[]) =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        waiting({ keys, resolve, reject });
      });
  };
  return { consistent: reader(true), eventual: reader(false) };
};

const gatherWrites = (db: Database): Database['write'] => {
  const waiting = gathering<WaitingWrite>(async (asked) => {
    await Promise.all(joined(asked).map((together) => writeTogether(db, together).catch(failAll(together))));
  });
  return (actions) =>
    new Promise((resolve, reject) => {
      waiting({ actions, resolve, reject });
    });
};

/** Calls under way at once; what is asked meanwhile waits for the next one. */
const AT_ONCE = 2;

/** Collects what is asked until a call can go out, and hands it over at once. */
const gathering = <Waiting extends { readonly reject: (error: unknown) => void }>(
  run: (waiting: readonly Waiting[]) => Promise<void>,
): ((one: Waiting) => void) => {
  let waiting: Waiting[] = [];
  let underWay = 0;
  const handOver = async (): Promise<void> => {
    if (waiting.length === 0 || underWay >= AT_ONCE) return;
    const all = waiting;
    waiting = [];
    underWay += 1;
    await run(all).catch(failAll(all));
    underWay -= 1;
    await handOver();
  };
  return (one) => {
    waiting.push(one);
    if (waiting.length === 1) setImmediate(() => void handOver());
  };
};

const failAll =
  (all: readonly { readonly reject: (error: unknown) => void }[]) =>
  (error: unknown): void => {
    for (const { reject } of all) reject(error);
  };

/** Transactions in their order, as many together as fit; DynamoDB takes each item once. */
const joined = (asked: readonly WaitingWrite[]): readonly (readonly WaitingWrite[])[] => {
  const groups: { readonly writes: WaitingWrite[]; readonly keys: Set<string>; size: number }[] = [];
  for (const write of asked) {
    const keys = write.actions.map(keyOf);
    const last = groups.at(-1);
    const fits =
      last !== undefined &&
      last.size + keys.length <= TRANSACTION_LIMIT &&
      !keys.some((key) => last.keys.has(key));
    const group = fits ? last : { writes: [], keys: new Set<string>(), size: 0 };
    if (!fits) groups.push(group);
    group.writes.push(write);
    group.size += keys.length;
    for (const key of keys) group.keys.add(key);
  }
  return groups.map(({ writes }) => writes);
};

const keyOf = (action: WriteAction): string => {
  const { pk, sk } = (action.kind === 'put' ? action.Item : action.Key) as Pick<Key, 'pk' | 'sk'>;
  return JSON.stringify([action.table, pk, sk]);
};

/** Whoever failed a condition hears of it, a conflict is tried again alone, and the others go together once more. */
const writeTogether = async (db: Database, together: readonly WaitingWrite[]): Promise<void> => {
  const refusals = await db.write(together.flatMap(({ actions }) => actions));
  const [only, ...more] = together;
  if (refusals === undefined) for (const { resolve } of together) resolve(undefined);
  else if (only !== undefined && more.length === 0) only.resolve(refusals);
  else await repeat(db, withOwnRefusals(together, refusals));
};

interface RefusedWrite {
  readonly write: WaitingWrite;
  readonly own: readonly Refusal[];
}

const repeat = async (db: Database, refused: readonly RefusedWrite[]): Promise<void> => {
  const groups = Map.groupBy(refused, ({ own }) => {
    if (own.some(({ reason }) => reason === 'condition')) return 'answered';
    return own.length > 0 ? 'alone' : 'together';
  });
  for (const { write, own } of groups.get('answered') ?? []) write.resolve(own);
  const together = (groups.get('together') ?? []).map(({ write }) => write);
  const isSmaller = together.length < refused.length;
  const alone = [...(groups.get('alone') ?? []).map(({ write }) => write), ...(isSmaller ? [] : together)];
  await Promise.all([
    ...alone.map(({ actions, resolve, reject }) => db.write(actions).then(resolve, reject)),
    isSmaller && together.length > 0 ? writeTogether(db, together).catch(failAll(together)) : undefined,
  ]);
};

const withOwnRefusals = (
  together: readonly WaitingWrite[],
  refusals: readonly Refusal[],
): readonly RefusedWrite[] => {
  let first = 0;
  return together.map((write) => {
    const from = first;
    first += write.actions.length;
    const own = refusals
      .filter(({ index }) => index >= from && index < first)
      .map((refusal) => ({ ...refusal, index: refusal.index - from }));
    return { write, own };
  });
};
