import type { Actor } from '#shared/actors/actor.ts';
import type { Page } from '#shared/dynamodb/database.ts';
import type { ExportOptions } from '../model/export-job.ts';
import type { ExportsRuntime } from '../runtime.ts';

export type ExportedRecord = Readonly<Record<string, unknown>>;

/** Reads what comes behind a cursor. A page may be empty and still have a cursor. */
export type PageReader = (
  cursor: string | undefined,
  options: ExportOptions,
  runtime: Pick<ExportsRuntime, 'db' | 'clock'>,
  /** Who asked for it; staff of some stores get the stock of these. */
  actor: Actor,
) => Promise<Page<ExportedRecord>>;
