import type * as z from 'zod/mini';
import { createExport } from '../../functions/exports/create-export/create-export.ts';
import { getExportFile } from '../../functions/exports/get-export-file/get-export-file.ts';
import { onExportAdvanced } from '../../functions/exports/on-export-advanced/on-export-advanced.ts';
import type { exportOptions } from '../../functions/exports/schemas.ts';
import { loadExport } from '../../functions/exports/store/export-jobs.ts';
import type { Scope } from '#shared/contracts/scopes.ts';
import type { ImportingShop } from './importing-shop.ts';
import { requestFrom } from './test-runtime.ts';

const ALL: readonly Scope[] = [
  'exports.write',
  'catalog.read',
  'inventory.read',
  'orders.read',
  'customers.export',
  'purchasing.read',
];

interface HowExported {
  readonly scopes?: readonly Scope[];
  /** Of who downloads it. @default those of who created it */
  readonly readerScopes?: readonly Scope[];
  /** Where who created it works. @default everywhere */
  readonly locations?: readonly string[];
  /** The same of who downloads it. @default as who created it */
  readonly readerLocations?: readonly string[];
  /** The worker dies once, when it has written so many parts. */
  readonly crashesAfterParts?: number;
}

const staff = (scopes: readonly Scope[], locations: readonly string[] | undefined) =>
  ({ kind: 'staff', staffId: 'exporter', role: 'admin', scopes, locations }) as const;

/** Exports something and downloads the file. */
export const exportedFile = async (
  { importing }: ImportingShop,
  options: z.output<typeof exportOptions>,
  {
    scopes = ALL,
    readerScopes = scopes,
    locations,
    readerLocations = locations,
    crashesAfterParts,
  }: HowExported = {},
): Promise<{ readonly text: string; readonly rows: number }> => {
  const asked = (mine: readonly Scope[], places: readonly string[] | undefined) => ({
    ...requestFrom(staff(mine, places)),
    query: undefined,
  });
  const { body } = await createExport(
    { ...asked(scopes, locations), params: undefined, body: options },
    importing,
  );
  const { exportId } = body;
  const advance = (files = importing.files) =>
    onExportAdvanced(
      {
        metadata: {
          eventId: `${exportId}:1`,
          type: 'ExportAdvanced',
          version: 1,
          occurredAt: '2026-11-23T03:00:00.000Z',
          aggregateId: exportId,
          aggregateVersion: 1,
          correlationId: 'correlation-1',
          actor: 'staff:exporter',
        },
        data: { exportId, status: 'running' },
      },
      { ...importing, files },
    );
  if (crashesAfterParts !== undefined) {
    const crashing = {
      ...importing.files,
      writeParts: () => Promise.reject(new Error('the worker was killed')),
    };
    await advance(crashing).catch(() => undefined);
  }
  await advance();
  const { body: link } = await getExportFile(
    { ...asked(readerScopes, readerLocations), params: { exportId }, body: undefined },
    importing,
  );
  const bytes = importing.files.stored.get(new URL(link.url).pathname.slice(1));
  const job = await loadExport(importing.db, exportId);
  return { text: Buffer.from(bytes ?? '').toString('utf8'), rows: job?.rows ?? -1 };
};
