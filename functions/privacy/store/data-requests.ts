import { idsOfPerson } from '../../customers/public.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database, Page } from '#shared/dynamodb/database.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { DataRequest } from '../model/data-request.ts';
import { privacyItems } from '../table.ts';
import { KEPT_DAYS } from './requests.ts';

const { openDataRequest, answeredDataRequest, requestEvent } = privacyItems.items;

export const readDataRequestsGrants = [may(openDataRequest, 'Query'), may(answeredDataRequest, 'Query')];
export const dueDataRequestsGrants = [mayQuery(privacyItems.indexes.dataRequestsDue)];
export const saveDataRequestGrants = [
  may(openDataRequest, 'PutItem', 'DeleteItem'),
  may(answeredDataRequest, 'PutItem'),
  may(requestEvent, 'PutItem'),
];

/** Somebody else opened, changed or answered it since it was read. */
export class DataRequestMoved extends Error {}

const partition = (customerId: string) => ({ table: 'customers', pk: `DSR#${customerId}` }) as const;
const openKey = ({ customerId, kind }: DataRequest) => ({ ...partition(customerId), sk: `O#${kind}` });

/** The open requests of a person, also of profiles that were merged into theirs. */
export const openDataRequestsOf = (db: Database, customerId: string): Promise<readonly DataRequest[]> =>
  requestsWith(db, customerId, 'O#');

/** All requests of a person, the newest first. */
export const dataRequestsOf = async (db: Database, customerId: string): Promise<readonly DataRequest[]> => {
  const found = await Promise.all(['O#', 'D#'].map((prefix) => requestsWith(db, customerId, prefix)));
  return found.flat().sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
};

const requestsWith = async (db: Database, customerId: string, sortPrefix: string) => {
  const ids = await idsOfPerson(db, customerId);
  const found = await Promise.all(
    ids.map((id) => queryAll<Stored>(db, partition(id).table, partition(id).pk, { sortPrefix })),
  );
  return found.flat().map(opened);
};

/** Open requests, the soonest due first. */
export const dueDataRequests = async (
  db: Database,
  asked: { readonly limit: number; readonly cursor?: string | undefined; readonly upTo?: string },
): Promise<Page<DataRequest>> => {
  const { upTo, ...page } = asked;
  const { items, nextCursor } = await db.queryIndex<Stored>({
    index: privacyItems.indexes.dataRequestsDue,
    partition: { dataRequestState: 'open' },
    ...page,
    ...(upTo === undefined ? {} : { upTo: { attribute: 'dataRequestDueAt', value: upTo } }),
  });
  return { items: items.map(opened), nextCursor };
};

/** Saves an open request, new or changed. */
export const saveOpenPart = (request: DataRequest): TransactionPart => {
  const stored: Stored = { ...request, dataRequestState: 'open', dataRequestDueAt: request.dueAt };
  return { actions: [saveAction(openKey(request), stored)], refused: () => new DataRequestMoved() };
};

/** Saves a request that was answered: no longer open, kept as proof. */
export const saveAnsweredPart = (request: DataRequest, clock: Clock): TransactionPart => {
  const { customerId, receivedAt, requestId, version } = request;
  return {
    actions: [
      remove(openKey(request), [['version', '=', version - 1]]),
      put(
        { ...partition(customerId), sk: `D#${receivedAt}#${requestId}` },
        { ...request, ttl: ttlAfter(clock, KEPT_DAYS * DAY) },
      ),
    ],
    refused: () => new DataRequestMoved(),
  };
};

export const dataRequestEventsPart = (
  { requestId }: DataRequest,
  events: readonly OutgoingEvent[],
  clock: Clock,
): TransactionPart => outboxPart(clock, { table: 'customers', pk: `DSRE#${requestId}` }, events);

type Stored = DataRequest & { readonly dataRequestState?: string; readonly dataRequestDueAt?: string };

const opened = ({ dataRequestState: _state, dataRequestDueAt: _due, ...request }: Stored): DataRequest =>
  request;
