import type * as z from 'zod/mini';
import { applyImport } from '../../functions/imports/apply-import/apply-import.ts';
import { createImport } from '../../functions/imports/create-import/create-import.ts';
import { startImport } from '../../functions/imports/start-import/start-import.ts';
import { isRunning, type ImportJob } from '../../functions/imports/model/import-job.ts';
import { onImportAdvanced } from '../../functions/imports/on-import-advanced/on-import-advanced.ts';
import type { ImportsRuntime } from '../../functions/imports/runtime.ts';
import type { importOptions } from '../../functions/imports/schemas.ts';
import { loadImport } from '../../functions/imports/store/import-jobs.ts';
import { uploadOf } from '../../functions/imports/store/import-objects.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Scope } from '#shared/contracts/scopes.ts';
import { memoryFiles, type MemoryFiles } from './memory-files.ts';
import { shopInMemory, type ShopInMemory } from './shop-in-memory.ts';
import { requestFrom } from './test-runtime.ts';

export interface ImportingShop extends ShopInMemory {
  readonly importing: ImportsRuntime & { readonly files: MemoryFiles };
}

/** A shop in memory that imports files. */
export const importingShop = (): ImportingShop => {
  const world = shopInMemory();
  return Object.assign(world, { importing: { ...world.runtime, files: memoryFiles() } });
};

type Options = z.input<typeof importOptions>;

export interface ImportRun {
  readonly importId: string;
  readonly job: ImportJob;
  /** Read, created, updated, unchanged, failed. */
  readonly summary: { readonly read: number } & ImportJob['counts'];
  readonly problems: readonly (readonly [row: number, code: string])[];
  readonly details: readonly string[];
  readonly notes: readonly string[];
}

const ADMIN_SCOPES: readonly Scope[] = [
  'catalog.write',
  'channels.write',
  'customers.read',
  'customers.write',
  'imports.write',
  'inventory.write',
  'prices.write',
];

export const importStaff: Actor & { readonly kind: 'staff' } = {
  kind: 'staff',
  staffId: 'importer',
  role: 'admin',
  scopes: ADMIN_SCOPES,
};

const asked = (actor: Actor) => ({ ...requestFrom(actor), query: undefined });

/** Uploads a file and starts its import; nothing runs yet. */
export const startedImport = async (
  { importing }: ImportingShop,
  text: string | Uint8Array,
  options: Options = {},
  {
    mode = 'apply',
    actor = importStaff,
  }: { readonly mode?: 'apply' | 'dry_run'; readonly actor?: Actor } = {},
): Promise<string> => {
  const { body } = await createImport({ ...asked(actor), params: undefined, body: options }, importing);
  await importing.files.write(uploadOf(body.importId), text);
  await startImport({ ...asked(actor), params: { importId: body.importId }, body: { mode } }, importing);
  return body.importId;
};

/** Does what the events of an import lead to, until it is over or stands still. */
export const ranImport = async ({ importing }: ImportingShop, importId: string): Promise<ImportRun> => {
  for (let steps = 0; steps < 1000; steps += 1) {
    const job = await loadImport(importing.db, importId);
    if (job === undefined || !isRunning(job.status)) break;
    await advanced(importing, job);
  }
  const job = await loadImport(importing.db, importId);
  if (job === undefined) throw new Error(`there is no import ${importId}`);
  const csv = importing.files.stored.get(`imports/${importId}/problems.csv`);
  const rows = Buffer.from(job.hasProblemFile ? (csv ?? '') : '')
    .toString('utf8')
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(','));
  return {
    importId,
    job,
    summary: { read: Object.values(job.counts).reduce((sum, count) => sum + count, 0), ...job.counts },
    problems: rows.map(([row, code]) => [Number(row), code ?? ''] as const),
    details: rows.map(([row, , ...detail]) => `row ${row ?? ''}: ${detail.join(',').replaceAll('"', '')}`),
    notes: job.notes,
  };
};

const advanced = (importing: ImportsRuntime, { importId, status, version }: ImportJob) =>
  onImportAdvanced(
    {
      metadata: {
        eventId: `${importId}:${version}`,
        type: 'ImportAdvanced',
        version: 1,
        occurredAt: '2026-11-23T03:00:00.000Z',
        aggregateId: importId,
        aggregateVersion: version,
        correlationId: 'correlation-1',
        actor: 'staff:importer',
      },
      data: { importId, status },
    },
    importing,
  );

/** Imports a file from its upload to its end. */
export const importFile = async (
  world: ImportingShop,
  text: string | Uint8Array,
  options: Options = {},
  how: Parameters<typeof startedImport>[3] = {},
): Promise<ImportRun> => ranImport(world, await startedImport(world, text, options, how));

/** Applies an import that was checked. */
export const applied = async (world: ImportingShop, importId: string): Promise<ImportRun> => {
  await applyImport({ ...asked(importStaff), params: { importId }, body: undefined }, world.importing);
  return ranImport(world, importId);
};
