import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, remove, update, type Condition } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { DrawerClosed, DrawerOpened } from '../events.ts';
import {
  changeOf,
  differenceOf,
  NO_TOTALS,
  type CashEntry,
  type DrawerSession,
  type DrawerTotals,
} from '../model/drawer-session.ts';
import { tillsItems } from '../table.ts';

const { session: sessionItem, entry: entryItem, sessionEvent, openDrawer } = tillsItems.items;

export const drawerGrants = [
  may(sessionItem, 'GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'),
  may(entryItem, 'GetItem', 'PutItem'),
  may(sessionEvent, 'PutItem'),
  may(openDrawer, 'GetItem', 'Query', 'PutItem', 'DeleteItem'),
];

interface Circumstances {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

/** Another session of the drawer is open. */
export class DrawerTaken extends Error {}
/** The session was closed, changed, or holds too little cash: read it to know which. */
export class SessionMoved extends Error {}
/** An entry of this id is there already. */
export class EntryExists extends Error {}

const sessionKey = (sessionId: string): Key => ({ table: 'orders', pk: `DS#${sessionId}`, sk: 'A' });
const entryKey = (sessionId: string, entryId: string): Key => ({
  table: 'orders',
  pk: `DS#${sessionId}`,
  sk: `N#${entryId}`,
});
const openKey = ({ locationId, drawer }: Pick<DrawerSession, 'locationId' | 'drawer'>): Key => ({
  table: 'orders',
  pk: `DO#${locationId}`,
  sk: drawer,
});

export const loadSession = async (
  db: Pick<Database, 'get'>,
  sessionId: string,
): Promise<DrawerSession | undefined> => toSession(await db.get<StoredSession>(sessionKey(sessionId)));

export const loadEntry = (
  db: Pick<Database, 'get'>,
  sessionId: string,
  entryId: string,
): Promise<CashEntry | undefined> => db.get<CashEntry>(entryKey(sessionId, entryId));

/** The session a drawer is open with, if it is. */
export const openSessionOf = async (
  db: Pick<Database, 'get'>,
  drawer: Pick<DrawerSession, 'locationId' | 'drawer'>,
): Promise<string | undefined> => (await db.get<{ readonly sessionId: string }>(openKey(drawer)))?.sessionId;

export const openSessionsAt = async (db: Database, locationId: string): Promise<readonly string[]> =>
  (await queryAll<{ readonly sessionId: string }>(db, 'orders', `DO#${locationId}`)).map(
    ({ sessionId }) => sessionId,
  );

export const loadSessions = async (
  db: Pick<Database, 'getMany'>,
  sessionIds: readonly string[],
): Promise<readonly DrawerSession[]> =>
  (await db.getMany<StoredSession>(sessionIds.map(sessionKey)))
    .map(toSession)
    .filter((each) => each !== undefined);

/** @throws DrawerTaken */
export const openSession = (session: DrawerSession, how: Circumstances): Promise<void> => {
  const { sessionId, locationId, drawer, currency, float } = session;
  return commit(how.db, [
    { actions: [create(openKey(session), { sessionId })], refused: () => new DrawerTaken() },
    { actions: [create(sessionKey(sessionId), toItem(session))], refused: () => new DrawerTaken() },
    outbox(
      session,
      eventOfSession(DrawerOpened, session, { sessionId, locationId, drawer, currency, float }, how),
      how,
    ),
  ]);
};

/**
 * Records cash once, and adds it to the sums. More than there is goes out of no drawer.
 *
 * @throws EntryExists | SessionMoved
 */
export const recordEntry = (
  { sessionId }: DrawerSession,
  entry: CashEntry,
  { db }: Pick<Circumstances, 'db'>,
): Promise<void> => {
  const change = changeOf(entry);
  const enough: Condition = change < 0 ? [['expected', '>=', -change]] : [];
  return commit(db, [
    { actions: [create(entryKey(sessionId, entry.entryId), entry)], refused: () => new EntryExists() },
    {
      actions: [
        update(
          sessionKey(sessionId),
          {
            add: {
              expected: change,
              entries: 1,
              version: 1,
              [sumOf(entry.kind)]: entry.amount,
              [sumOf('rounding')]: entry.rounding,
            },
          },
          [['status', '=', 'open'], ...enough],
        ),
      ],
      refused: () => new SessionMoved(),
    },
  ]);
};

/** @throws SessionMoved */
export const closeSession = (closed: DrawerSession, how: Circumstances): Promise<void> => {
  const { sessionId, locationId, drawer, currency, expected, counted = 0 } = closed;
  const difference = differenceOf(closed) ?? 0;
  const facts = { sessionId, locationId, drawer, currency, expected, counted, difference };
  return commit(how.db, [
    {
      actions: [
        put(sessionKey(sessionId), toItem(closed), [
          ['version', '=', closed.version - 1],
          ['status', '=', 'open'],
        ]),
      ],
      refused: () => new SessionMoved(),
    },
    { actions: [remove(openKey(closed))], refused: () => undefined },
    outbox(closed, eventOfSession(DrawerClosed, closed, facts, how), how),
  ]);
};

const eventOfSession = <Contract extends typeof DrawerOpened | typeof DrawerClosed>(
  contract: Contract,
  session: DrawerSession,
  data: Parameters<typeof eventOf<Contract>>[1]['data'],
  { cause }: Circumstances,
) =>
  eventOf(contract, {
    aggregateId: session.sessionId,
    aggregateVersion: session.version,
    occurredAt: session.closedAt ?? session.openedAt,
    cause,
    data,
  });

const outbox = (
  { sessionId }: DrawerSession,
  event: ReturnType<typeof eventOfSession>,
  { clock }: Circumstances,
): TransactionPart => outboxPart(clock, sessionKey(sessionId), [event]);

/** Sums are attributes of their own, so that an entry adds to them without reading them. */
const sumOf = (kind: keyof DrawerTotals): string => `sum_${kind}`;

type StoredSession = Omit<DrawerSession, 'totals'> & {
  readonly pk: string;
  readonly sk: string;
} & Readonly<Record<string, unknown>>;

const toItem = ({ totals, ...session }: DrawerSession) => ({
  ...session,
  ...Object.fromEntries(Object.entries(totals).map(([kind, sum]) => [`sum_${kind}`, sum])),
});

const toSession = (item: StoredSession | undefined): DrawerSession | undefined => {
  if (item === undefined) return undefined;
  const kinds = Object.keys(NO_TOTALS) as readonly (keyof DrawerTotals)[];
  const totals = Object.fromEntries(kinds.map((kind) => [kind, Number(item[sumOf(kind)] ?? 0)]));
  return { ...item, totals: totals as DrawerTotals };
};
