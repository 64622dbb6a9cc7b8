import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { HOUR, instant } from '#shared/time/clock.ts';
import { importsErrors } from '../errors.ts';
import { mappings } from '../mappings/named-mappings.ts';
import { namedTables } from '../mappings/named-tables.ts';
import { NOTHING_COUNTED, type ImportJob } from '../model/import-job.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { ImportMoved, loadImport, saveImport } from '../store/import-jobs.ts';
import { uploadOf } from '../store/import-objects.ts';
import { viewOfImport } from '../view/import-view.ts';
import type { CreateImport } from './contract.ts';

type Request = RequestOf<typeof CreateImport>;

const LINK_MS = HOUR;

export const createImport: UseCase<typeof CreateImport, ImportsRuntime> = async (request, runtime) => {
  refuseUnknownMapping(request.body.mapping);
  const { idempotency } = request;
  // A retry under the same key finds its import.
  const importId = idempotency === undefined ? runtime.ids.next('imp') : derivedId('imp', idempotency.key);
  const job = (await loadImport(runtime.db, importId)) ?? (await create(importId, request, runtime));
  const upload = {
    method: 'PUT',
    url: await runtime.files.link('PUT', uploadOf(importId), LINK_MS / 1000),
    expiresAt: instant(runtime.clock, LINK_MS),
  } as const;
  return { status: 201, body: { ...viewOfImport(job), upload }, version: job.version };
};

const create = async (
  importId: string,
  { body, actor, origin }: Request,
  runtime: ImportsRuntime,
): Promise<ImportJob> => {
  const now = instant(runtime.clock);
  const job: ImportJob = {
    importId,
    version: 0,
    status: 'awaiting_upload',
    createdAt: now,
    movedAt: now,
    actor,
    correlationId: origin.correlationId,
    options: body,
    mode: 'dry_run',
    rows: 0,
    pieces: 0,
    nextPiece: 1,
    unreadable: 0,
    counts: NOTHING_COUNTED,
    sharedEmails: 0,
    notes: [],
    piecesWithProblems: [],
    hasProblemFile: false,
  };
  try {
    return await saveImport(runtime, job, { advances: false });
  } catch (error) {
    const overtaker = error instanceof ImportMoved ? await loadImport(runtime.db, importId) : undefined;
    if (overtaker === undefined) throw error;
    return overtaker;
  }
};

const mappingNames = [...Object.keys(mappings), ...Object.keys(namedTables)];

const refuseUnknownMapping = (name: string | undefined): void => {
  if (name === undefined || mappingNames.includes(name)) return;
  const detail = `no mapping is called ${name}; there are ${mappingNames.join(', ')}`;
  throw problem(importsErrors.IMPORT_MAPPING_UNKNOWN, {
    detail,
    errors: [{ pointer: '/body/mapping', code: 'IMPORT_MAPPING_UNKNOWN', detail }],
  });
};
