import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { SearchIndexRebuildRequested } from '../events.ts';
import type { RequestSearchIndexRebuild } from './contract.ts';

export const requestSearchIndexRebuild: UseCase<typeof RequestSearchIndexRebuild, Runtime> = async (
  request,
  { db, clock, ids },
) => {
  // Under a key the same request stays one request, whatever is repeated.
  const requestId = request.idempotency === undefined ? ids.next('idx') : `idx_${request.idempotency.key}`;
  const event = eventOf(SearchIndexRebuildRequested, {
    aggregateId: requestId,
    aggregateVersion: 1,
    occurredAt: instant(clock),
    cause: causeOf(request),
    data: { reason: 'requested by staff' },
  });
  const requested = outboxPart(clock, { table: 'catalog', pk: `INDEX#${requestId}` }, [event]);
  await commit(db, [{ ...requested, refused: () => new AlreadyRequested() }]).catch((error: unknown) => {
    if (!(error instanceof AlreadyRequested)) throw error;
  });
  return { status: 202, body: { requestId } };
};

class AlreadyRequested extends Error {}
