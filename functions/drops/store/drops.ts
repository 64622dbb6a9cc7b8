import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, SECOND } from '#shared/time/clock.ts';
import { DropScheduled } from '../events.ts';
import { statusOf, type Drop } from '../model/drop.ts';
import { dropsItems } from '../table.ts';

const { drop: dropItem, dropEvent, revision: revisionItem } = dropsItems.items;

/** What a function needs to know of drops. */
export const readDropGrants = [mayRead(dropItem), may(revisionItem, 'GetItem', 'BatchGetItem')];
export const changeDropGrants = [
  ...readDropGrants,
  may(dropItem, 'PutItem'),
  may(revisionItem, 'PutItem'),
  may(dropEvent, 'PutItem'),
];

/** Drops that are over are kept this long, for questions about them. */
const KEPT_DAYS = 90;

const dropKey = (dropId: string): Key => ({ table: 'inventory', pk: 'DROPS', sk: dropId });

/** Where the last change of any drop is named. */
export const dropsRevisionKey: Key = { table: 'inventory', pk: 'DROPS-CHANGED', sk: 'A' };

/** The last change of any drop, written together with it. */
export interface DropsRevision {
  readonly change: string;
}

export const loadDrop = (db: Database, dropId: string): Promise<Drop | undefined> =>
  db.get<Drop>(dropKey(dropId));

const known = new WeakMap<
  Database,
  { readonly drops: readonly Drop[]; readonly change: string | undefined }
>();

/**
 * Drops to come or running, as of a change or later. Whoever sells reads the revision together with prices and stock and
 * asks with it: until a drop changes, what this environment remembers is right and costs no call; from the moment a
 * drop is scheduled on, nobody sells around it.
 */
export const dropsSince = async (
  revision: DropsRevision | undefined,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly Drop[]> => {
  const last = known.get(db);
  const drops = last !== undefined && last.change === revision?.change ? last.drops : await readDrops(db);
  // Read after the revision, so it holds that change at least.
  known.set(db, { drops, change: revision?.change });
  return drops.filter((drop) => statusOf(drop, clock.now()) !== 'closed');
};

/** Drops to come or running at this moment. */
export const currentDrops = async (runtime: Pick<Runtime, 'db' | 'clock'>): Promise<readonly Drop[]> =>
  dropsSince(await runtime.db.get<DropsRevision>(dropsRevisionKey), runtime);

/** Every drop that is kept. */
export const readDrops = async (db: Database): Promise<readonly Drop[]> => {
  const drops: Drop[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.query<Drop>('inventory', 'DROPS', {
      consistent: true,
      cursor,
    });
    drops.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return drops;
};

/** Overwrites the one before; there is nothing to refuse. */
const revisionPart = (revision: DropsRevision): TransactionPart => ({
  actions: [put(dropsRevisionKey, revision)],
  refused: () => undefined,
});

/** The drop changed since it was read: read it again, decide again. Not an answer to a caller. */
export class DropMoved extends Error {
  constructor(dropId: string) {
    super(`drop ${dropId} changed between reading and writing`);
    this.name = 'DropMoved';
  }
}

/** Saves a drop with its event. @throws DropMoved when somebody changed it since it was read */
export const saveDrop = (drop: Drop, cause: Cause, { db, clock }: Runtime): Promise<void> => {
  const { dropId, name, channel, skus, opensAt, closesAt } = drop;
  const ttl = Math.ceil((Date.parse(closesAt) + KEPT_DAYS * DAY) / SECOND);
  const item = { ...drop, ttl };
  return commit(db, [
    { actions: [saveAction(dropKey(dropId), item)], refused: () => new DropMoved(dropId) },
    revisionPart({ change: `${dropId}:${drop.version}` }),
    outboxPart(clock, { table: 'inventory', pk: `DE#${dropId}` }, [
      eventOf(DropScheduled, {
        aggregateId: `drop:${dropId}`,
        aggregateVersion: drop.version,
        occurredAt: instant(clock),
        channel,
        cause,
        data: { dropId, name, channel, skus: [...skus], opensAt, closesAt },
      }),
    ]),
  ]);
};
