import { idsOfPerson } from '../../customers/public.ts';
import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { ProfileFactChanged } from '../events.ts';
import { noFactsOf, type CustomerFactSheet, type FactKind } from '../model/fact.ts';
import { profileFactsItems } from '../table.ts';

const { factKind, facts, factEvent } = profileFactsItems.items;

export const readFactKindsGrants = [may(factKind, 'Query')];
export const readFactsGrants = [may(facts, 'GetItem', 'BatchGetItem')];
export const saveFactsGrants = [may(facts, 'PutItem'), may(factEvent, 'PutItem')];
export const factRecordsGrants = [may(facts, 'GetItem', 'DeleteItem')];

export const factKindKey = (factId: string): Key => ({ table: 'customers', pk: 'FACT-KINDS', sk: factId });
const sheetKey = (customerId: string): Key => ({ table: 'customers', pk: `PF#${customerId}`, sk: 'A' });

/** Kinds change a few times a year. */
const KEPT_MS = 2000;
const kinds = keep(KEPT_MS, (db) => queryAll<FactKind>(db, 'customers', 'FACT-KINDS'));

/** All kinds of facts, at most two seconds old. */
export const loadFactKinds = (db: Database, now: number): Promise<readonly FactKind[]> => kinds.load(db, now);
/** One was saved here: who loads next reads them anew. */
export const forgetFactKinds = kinds.forget;
/** All kinds as they are now. */
export const readFactKinds = (db: Database, now: number): Promise<readonly FactKind[]> =>
  kinds.fresh(db, now);

export const loadSheet = async (db: Database, customerId: string): Promise<CustomerFactSheet> =>
  (await db.get<CustomerFactSheet>(sheetKey(customerId))) ?? noFactsOf(customerId);

/** The sheets of some ids, in their order; one call for 100. */
export const loadSheets = (
  db: Database,
  customerIds: readonly string[],
): Promise<readonly (CustomerFactSheet | undefined)[]> =>
  db.getMany<CustomerFactSheet>(customerIds.map(sheetKey));

/** The sheets of a person, those of profiles that were merged into theirs included. */
export const sheetsOfPerson = async (db: Database, customerId: string) =>
  loadSheets(db, await idsOfPerson(db, customerId));

/** Somebody said something else of the same customer meanwhile. */
export class FactsMoved extends Error {}

export const saveSheet = async (
  sheet: CustomerFactSheet,
  { factId, source }: { readonly factId: string; readonly source: string },
  { db, clock, cause }: { readonly db: Database; readonly clock: Clock; readonly cause: Cause },
): Promise<void> => {
  const { customerId, version } = sheet;
  const event = eventOf(ProfileFactChanged, {
    aggregateId: customerId,
    aggregateVersion: version,
    occurredAt: instant(clock),
    cause,
    data: { customerId, factId, source, isKnown: sheet.facts[factId] !== undefined },
  });
  const { table, pk } = sheetKey(customerId);
  await commit(db, [
    { actions: [saveAction(sheetKey(customerId), sheet)], refused: () => new FactsMoved() },
    outboxPart(clock, { table, pk }, [event]),
  ]);
};

/** What is known of a customer, for an export and an erasure. */
export const factRecords = async (db: Database, customerId: string): Promise<readonly PersonalRecord[]> => {
  const sheet = await db.get<CustomerFactSheet>(sheetKey(customerId));
  if (sheet === undefined || Object.keys(sheet.facts).length === 0) return [];
  return [
    { kind: 'profile_facts', content: contentOf(sheet, ['version']), erase: [remove(sheetKey(customerId))] },
  ];
};
