import type { Actor } from '#shared/actors/actor.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { ImportAdvanced } from '../events.ts';
import type { ImportJob } from '../model/import-job.ts';

const PARTITION = { table: 'engagement', pk: 'IMPORTS' } as const;
const KEPT_DAYS = 90;

const jobKey = (importId: string): Key => ({ ...PARTITION, sk: importId });

export const loadImport = (db: Pick<Database, 'get'>, importId: string): Promise<ImportJob | undefined> =>
  db.get<ImportJob>(jobKey(importId));

/** Every import of the last 90 days, newest first. */
export const allImports = async (db: Database): Promise<readonly ImportJob[]> =>
  [...(await queryAll<ImportJob>(db, PARTITION.table, PARTITION.pk))].sort((a, b) =>
    a.createdAt < b.createdAt ? 1 : -1,
  );

interface Surroundings {
  readonly db: Database;
  readonly clock: Clock;
}

const withEnd = (job: ImportJob, clock: Clock) => ({ ...job, ttl: ttlAfter(clock, KEPT_DAYS * DAY) });

/** Somebody else changed the import since it was read. */
export class ImportMoved extends Error {}

/**
 * Saves an import as its next version, with the event that starts its next step when `advances`.
 * Throws `ImportMoved` when somebody else was faster.
 */
export const saveImport = async (
  { db, clock }: Surroundings,
  job: ImportJob,
  { advances, actor = job.actor }: { readonly advances: boolean; readonly actor?: Actor },
): Promise<ImportJob> => {
  const now = instant(clock);
  const saved = { ...job, version: job.version + 1, movedAt: now };
  const cause: Cause = { actor, correlationId: job.correlationId };
  const { importId, status, version } = saved;
  const event = eventOf(ImportAdvanced, {
    aggregateId: importId,
    aggregateVersion: version,
    occurredAt: now,
    cause,
    data: { importId, status },
  });
  await commit(db, [
    {
      actions: [saveAction(jobKey(importId), withEnd(saved, clock))],
      refused: () => new ImportMoved(),
    },
    outboxPart(clock, { table: PARTITION.table, pk: `IE#${importId}` }, advances ? [event] : []),
  ]);
  return saved;
};
