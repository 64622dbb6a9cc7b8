import { columnUse } from '../formats/column-use.ts';
import { entriesOf } from '../formats/entries.ts';
import { surveyOf } from '../formats/survey.ts';
import { atFirstPiece, withNotes, type ImportJob } from '../model/import-job.ts';
import { LONGEST_RECORD, ROWS_PER_PIECE } from '../model/limits.ts';
import type { Entry, RowFault } from '../model/record.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { loadImport, saveImport, ImportMoved } from '../store/import-jobs.ts';
import { writeProblems, writeRecords } from '../store/import-objects.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { currenciesNamed } from './currencies-named.ts';
import { fitted } from './fit-record.ts';
import { formatOf } from './format-of.ts';
import { readingNotes } from './reading-notes.ts';
import { openUpload } from './upload.ts';

/**
 * Reads the file of an import: its records go into numbered pieces, what is no record into the problems. Read twice: once
 * to count the rows of each product, which may stand anywhere, once to put them together.
 */
export const readUpload = async (job: ImportJob, runtime: ImportsRuntime): Promise<ImportJob> => {
  const { files } = runtime;
  const { importId, options } = job;
  const upload = await openUpload(files, importId);
  const { chunks } = upload;
  const format = await formatOf(upload, options);
  const survey = await surveyOf(format, chunks());
  const started = await saveImport(
    runtime,
    { ...job, format: format.name, rows: survey.rows },
    { advances: false },
  );

  const pieces = pieceWriter(started, runtime);
  const notes = readingNotes(options);
  const currencies = currenciesNamed();
  const use = columnUse();
  for await (const entry of entriesOf(format, chunks(), survey, use))
    for (const one of fitted(entry)) {
      notes.take(one);
      currencies.take(one);
      await pieces.take(one);
    }
  const { written, unreadable } = await pieces.end();

  const current = await stillReading(started, runtime);
  const read: ImportJob = {
    ...current,
    pieces: written,
    unreadable,
    pricedIn: currencies.all(),
    piecesWithProblems: unreadable > 0 ? [0] : [],
    notes: withNotes(current, [...notes.all(), ...use.unread()]),
  };
  const next = atFirstPiece(read, job.mode === 'apply' ? 'applying' : 'checking');
  return saveImport(runtime, next, { advances: false });
};

const pieceWriter = (job: ImportJob, runtime: ImportsRuntime) => {
  const { files } = runtime;
  const faults: RowFault[] = [];
  let entries: Entry[] = [];
  let rows = 0;
  let bytes = 0;
  let written = 0;
  const flush = async (): Promise<void> => {
    if (entries.length === 0) return;
    written += 1;
    await writeRecords(files, job.importId, written, entries);
    [entries, rows, bytes] = [[], 0, 0];
    if (written % PIECES_PER_LOOK === 0) await stillReading(job, runtime);
  };
  return {
    take: async (entry: Entry | RowFault): Promise<void> => {
      if ('problem' in entry) {
        faults.push(entry);
        return;
      }
      entries.push(entry);
      rows += entry.rows.length;
      bytes += JSON.stringify(entry).length;
      if (rows >= ROWS_PER_PIECE || bytes >= LONGEST_RECORD) await flush();
    },
    end: async () => {
      await flush();
      if (faults.length > 0) await writeProblems(files, job.importId, 0, faults.slice(0, MOST_FAULTS));
      return { written, unreadable: faults.length };
    },
  };
};

/** A pause or a cancellation is seen after so many pieces. */
const PIECES_PER_LOOK = 20;
const MOST_FAULTS = 100_000;

/** The import as it is now. Throws `ImportMoved` when it is not being read any more. */
const stillReading = async (job: ImportJob, runtime: ImportsRuntime): Promise<ImportJob> => {
  const current = await loadImport(runtime.db, job.importId);
  if (current?.status !== 'reading') throw new ImportMoved();
  const isFresh = runtime.clock.now() - Date.parse(current.movedAt) < MINUTE;
  // Whoever looks for stalled imports must see that this one gets on.
  return isFresh ? current : saveImport(runtime, current, { advances: false });
};
