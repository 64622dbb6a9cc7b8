import { may } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { actorOf, eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { SubjectErased, SubjectExported } from '../events.ts';
import { privacyItems } from '../table.ts';

/** As long as somebody may ask how a request was answered. */
export const KEPT_DAYS = 5 * 365;

const { request, requestEvent } = privacyItems.items;
export const writeRequestGrants = [may(request, 'PutItem'), may(requestEvent, 'PutItem')];
export const listRequestsGrants = [may(request, 'Query')];

/** That somebody's data was exported or erased; never the data. */
export interface PrivacyRequest {
  readonly requestId: string;
  readonly customerId: string;
  readonly kind: 'export' | 'erasure';
  readonly at: string;
  /** `actorReference` of who did it. */
  readonly by: string;
  readonly records: number;
}

const partition = (customerId: string) => ({ table: 'customers', pk: `DSR#${customerId}` }) as const;

export const recordRequest = async (
  { requestId, customerId, kind, records }: Omit<PrivacyRequest, 'at' | 'by'>,
  cause: Cause,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> => {
  const at = instant(clock);
  const facts = { aggregateId: requestId, aggregateVersion: 1, occurredAt: at, cause };
  const event = eventOf(kind === 'export' ? SubjectExported : SubjectErased, {
    ...facts,
    data: { customerId, requestId, records },
  });
  const item = { requestId, customerId, kind, at, by: actorOf(cause), records };
  await commit(db, [
    {
      actions: [
        create(
          { ...partition(customerId), sk: `R#${at}#${requestId}` },
          { ...item, ttl: ttlAfter(clock, KEPT_DAYS * DAY) },
        ),
      ],
      refused: () => undefined,
    },
    outboxPart(clock, { table: 'customers', pk: `DSRE#${requestId}` }, [event]),
  ]);
};

export const requestsOf = (
  db: Database,
  customerId: string,
  page: PageRequest,
): Promise<Page<PrivacyRequest>> => {
  const { table, pk } = partition(customerId);
  return db.query<PrivacyRequest>(table, pk, { sortPrefix: 'R#', newestFirst: true, ...page });
};
