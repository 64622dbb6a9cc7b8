import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Followed } from '../../model/ledger/audit.ts';
import { inventoryItems } from '../../table.ts';
import type { StockPlace } from '../stock/stock.ts';

const { audited, auditEvent, auditWalk, movement } = inventoryItems.items;

/** What a function needs to audit the ledger, beside reading stock. */
export const auditGrants = [
  mayRead(movement),
  may(audited, 'BatchGetItem', 'PutItem'),
  may(auditEvent, 'PutItem'),
  may(auditWalk, 'GetItem', 'PutItem'),
];

/** How far the ledger of a place was followed. */
export interface Audited extends Versioned, Followed {
  /** The walk that followed it last. */
  readonly walk: number;
}

/** One walk over the ledgers of all stock, in several runs. */
export interface AuditWalk extends Versioned {
  /** 1 for the first. */
  readonly number: number;
  readonly startedAt: string;
  /** Where the next run goes on; absent when the walk is over. */
  readonly at?: AuditStop;
}

/** A page of the stock of a location. */
export interface AuditStop {
  readonly locationId: string;
  readonly cursor?: string;
}

/** Another run of the audit is at the same place; it will see what this one sees. */
export class AuditMoved extends Error {
  constructor() {
    super('another run of the audit was faster');
    this.name = 'AuditMoved';
  }
}

const walkKey: Key = { table: 'inventory', pk: 'LEDGER-WALK', sk: 'A' };

export const loadWalk = (db: Pick<Database, 'get'>): Promise<AuditWalk | undefined> =>
  db.get<AuditWalk>(walkKey);

export const saveWalk = async (db: Pick<Database, 'writeOne'>, walk: AuditWalk): Promise<void> => {
  if ((await db.writeOne(saveAction(walkKey, walk))) !== undefined) throw new AuditMoved();
};

const auditedKey = ({ sku, locationId }: StockPlace): Key => ({
  table: 'inventory',
  pk: `LA#${sku}#${locationId}`,
  sk: 'A',
});

export const loadAudited = (
  db: Pick<Database, 'getMany'>,
  places: readonly StockPlace[],
): Promise<readonly (Audited | undefined)[]> => db.getMany<Audited>(places.map(auditedKey));

/** What was followed and what was found, in one transaction: a finding is told once. */
export const saveAudited = (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  place: StockPlace,
  item: Audited,
  events: readonly OutgoingEvent[],
): Promise<void> => {
  const key = auditedKey(place);
  const part = { actions: [saveAction(key, item)], refused: () => new AuditMoved() };
  return commit(db, [part, outboxPart(clock, key, events)]);
};
