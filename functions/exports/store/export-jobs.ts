import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { ExportAdvanced } from '../events.ts';
import type { ExportJob } from '../model/export-job.ts';

const PARTITION = { table: 'engagement', pk: 'EXPORTS' } as const;
const KEPT_DAYS = 90;

const jobKey = (exportId: string): Key => ({ ...PARTITION, sk: exportId });

export const loadExport = (db: Pick<Database, 'get'>, exportId: string): Promise<ExportJob | undefined> =>
  db.get<ExportJob>(jobKey(exportId));

/** Every export of the last 90 days, newest first. */
export const allExports = async (db: Database): Promise<readonly ExportJob[]> =>
  [...(await queryAll<ExportJob>(db, PARTITION.table, PARTITION.pk))].sort((a, b) =>
    a.createdAt < b.createdAt ? 1 : -1,
  );

const withEnd = (job: ExportJob, clock: Clock) => ({ ...job, ttl: ttlAfter(clock, KEPT_DAYS * DAY) });

/** Another worker changed the export since it was read. */
export class ExportMoved extends Error {}

/** Saves an export as its next version, with the event that starts its next step when `advances`. Throws `ExportMoved`. */
export const saveExport = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  job: ExportJob,
  { advances }: { readonly advances: boolean },
): Promise<ExportJob> => {
  const now = instant(clock);
  const saved = { ...job, version: job.version + 1, movedAt: now };
  const { exportId, status, version, actor, correlationId } = saved;
  const event = eventOf(ExportAdvanced, {
    aggregateId: exportId,
    aggregateVersion: version,
    occurredAt: now,
    cause: { actor, correlationId },
    data: { exportId, status },
  });
  await commit(db, [
    {
      actions: [saveAction(jobKey(exportId), withEnd(saved, clock))],
      refused: () => new ExportMoved(),
    },
    outboxPart(clock, { table: PARTITION.table, pk: `EX#${exportId}` }, advances ? [event] : []),
  ]);
  return saved;
};
