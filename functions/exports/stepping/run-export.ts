import { SECOND } from '#shared/time/clock.ts';
import { fileNameOf, type ExportJob } from '../model/export-job.ts';
import { readerOf } from '../reading/reader-of.ts';
import type { ExportsRuntime } from '../runtime.ts';
import { joinParts, writePart } from '../store/export-files.ts';
import { ExportMoved, saveExport } from '../store/export-jobs.ts';
import { writerOf } from '../writing/writer-of.ts';

/** One run of a function works so long, and leaves the rest to the next. */
const RUN_MS = 45 * SECOND;
/** Written at once: some pages of what is exported. */
const PART_BYTES = 2 * 1024 * 1024;

/** Reads and writes an export part by part, and saves its place after each. Ends quietly when another worker overtook it. */
export const runExport = async (start: ExportJob, runtime: ExportsRuntime): Promise<void> => {
  const until = runtime.clock.now() + RUN_MS;
  let job = start;
  try {
    while (job.status === 'running') {
      job = job.isRead ? await finish(job, runtime) : await exportPart(job, runtime);
      if (job.status === 'running' && runtime.clock.now() > until) {
        await saveExport(runtime, job, { advances: true });
        return;
      }
    }
  } catch (error) {
    if (!(error instanceof ExportMoved)) throw error;
  }
};

const exportPart = async (job: ExportJob, runtime: ExportsRuntime): Promise<ExportJob> => {
  const { exportId, options } = job;
  const read = readerOf(job, runtime);
  const write = writerOf(options);
  const text: Buffer[] = job.parts === 0 ? [Buffer.from(write.head)] : [];
  let { cursor, rows, bytes } = job;
  let length = text[0]?.length ?? 0;
  do {
    const page = await read(cursor);
    const added = Buffer.from(page.items.map((record) => write.row(record)).join(''));
    text.push(added);
    length += added.length;
    rows += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined && length < PART_BYTES);
  bytes += length;
  await writePart(runtime.files, exportId, job.parts + 1, Buffer.concat(text));
  const next = { ...job, parts: job.parts + 1, rows, bytes, cursor, isRead: cursor === undefined };
  return saveExport(runtime, next, { advances: false });
};

const finish = async (job: ExportJob, runtime: ExportsRuntime): Promise<ExportJob> => {
  await joinParts(runtime.files, job, fileNameOf(job));
  return saveExport(runtime, { ...job, status: 'completed' }, { advances: true });
};
