import { may, mayRead } from '../../../shared/contracts/grant.ts';
import { savePart } from '../../../shared/dynamodb/aggregate.ts';
import type { Database, Key } from '../../../shared/dynamodb/database.ts';
import { commit } from '../../../shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '../../../shared/events/envelope.ts';
import { outboxPart } from '../../../shared/events/outbox.ts';
import { problem } from '../../../shared/http/problem.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { DAY, instant, SECOND, type Clock } from '../../../shared/time/clock.ts';
import { dropsErrors } from '../errors.ts';
import { DropScheduled } from '../events.ts';
import { statusOf, type Drop } from '../model/drop.ts';
import { dropsItems } from '../table.ts';

const { drop: dropItem, dropEvent } = dropsItems.items;

/** What a function needs to know of drops. */
export const readDropGrants = [mayRead(dropItem)];
export const changeDropGrants = [...readDropGrants, may(dropItem, 'PutItem'), may(dropEvent, 'PutItem')];

/** Drops that are over are kept this long, for questions about them. */
const KEPT_DAYS = 90;

/** A change of drops is seen everywhere within this time; a drop is announced at least a minute before. */
const REMEMBERED_MS = 2 * SECOND;

const dropKey = (dropId: string): Key => ({ table: 'inventory', pk: 'DROPS', sk: dropId });

export const loadDrop = (db: Database, dropId: string): Promise<Drop | undefined> =>
  db.get<Drop>(dropKey(dropId));

export const requireDrop = async (db: Database, dropId: string): Promise<Drop> => {
  const drop = await loadDrop(db, dropId);
  if (drop !== undefined) return drop;
  throw problem(dropsErrors.DROP_NOT_FOUND, { detail: `there is no drop ${dropId}` });
};

let known: { readonly drops: readonly Drop[]; readonly at: number } | undefined;

/** Drops to come or running, at most two seconds old, so that a checkout pays no call for them. */
export const currentDrops = async (db: Database, clock: Clock): Promise<readonly Drop[]> => {
  const age = known === undefined ? Infinity : clock.now() - known.at;
  if (known === undefined || age < 0 || age >= REMEMBERED_MS)
    known = { drops: await readDrops(db), at: clock.now() };
  return known.drops.filter((drop) => statusOf(drop, clock.now()) !== 'closed');
};

/** Every drop that is kept. */
export const readDrops = async (db: Database): Promise<readonly Drop[]> => {
  const drops: Drop[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.query<Drop>('inventory', 'DROPS', {
      consistent: true,
      ...(cursor === undefined ? {} : { cursor }),
    });
    drops.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return drops;
};

/** Saves a drop with its event; refused when somebody changed it since it was read. */
export const saveDrop = (drop: Drop, cause: Cause, { db, clock }: Runtime): Promise<void> => {
  const { dropId, name, channel, skus, opensAt, closesAt } = drop;
  const ttl = Math.ceil((Date.parse(closesAt) + KEPT_DAYS * DAY) / SECOND);
  const item = { ...drop, ttl };
  return commit(db, [
    savePart(dropKey(dropId), item),
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
