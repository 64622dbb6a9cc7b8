import { gatheringDatabase } from '#shared/dynamodb/gathering-database.ts';
import { applyPiece } from '../applying/apply-piece.ts';
import { categoriesOf } from '../applying/categories.ts';
import { dryRunDatabase } from '../applying/dry-run-database.ts';
import { locationsOf } from '../applying/locations.ts';
import { prepare } from '../applying/prepare.ts';
import { shopFor } from '../applying/shop.ts';
import type { Importing } from '../applying/target.ts';
import { ImportRefused } from '../model/import-refused.ts';
import { afterPiece, type ImportJob, type PieceResult } from '../model/import-job.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { readRecords, writeProblems } from '../store/import-objects.ts';
import { saveProgress } from './save-progress.ts';

/** Checks or applies the pieces of an import, one after the other, each in a few batches of the database. */
export const pieceRunner = (runtime: ImportsRuntime): ((job: ImportJob) => Promise<ImportJob>) => {
  const gathering = gatheringDatabase(runtime.db, { gathersSingles: true });
  let applying: Promise<readonly [Importing, readonly string[]]> | undefined;

  return async (job) => {
    if (job.status !== 'applying') applying = undefined;
    // A dry run forgets what it would have written, so each piece begins anew.
    const [importing, notes] = await (job.status === 'checking'
      ? ready(job, { ...runtime, db: dryRunDatabase(gathering) })
      : (applying ??= ready(job, { ...runtime, db: gathering })));
    const result = await bringPiece(job, importing, runtime);
    return saveProgress(runtime, job, (current) => afterPiece(current, { ...result, notes: [...notes] }));
  };
};

const ready = async (
  { actor, correlationId, options, pricedIn }: ImportJob,
  runtime: ImportsRuntime,
): Promise<readonly [Importing, readonly string[]]> => {
  const shop = shopFor({ actor, correlationId }, runtime);
  const { target, notes } = await prepare({ ...options, pricedIn, shop, runtime });
  const found = [...notes];
  const ensureLocation = locationsOf(target, (text) => found.push(text));
  return [{ ...target, ensureCategory: categoriesOf(target), ensureLocation }, found];
};

const bringPiece = async (
  { importId, nextPiece }: ImportJob,
  importing: Importing,
  { files }: ImportsRuntime,
): Promise<Omit<PieceResult, 'notes'>> => {
  const entries = await readRecords(files, importId, nextPiece);
  if (entries === undefined)
    throw new ImportRefused(
      'FILE_GONE',
      'files are kept for 7 days; create a new import and upload it again',
    );
  const { problems, ...result } = await applyPiece(entries, importing);
  const hasProblems = problems.length > 0;
  if (hasProblems) await writeProblems(files, importId, nextPiece, problems);
  return { ...result, hasProblems };
};
