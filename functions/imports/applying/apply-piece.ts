import { backOff } from '#shared/dynamodb/back-off.ts';
import { isProblem } from '#shared/problems/problem.ts';
import type { ImportCounts } from '../model/import-job.ts';
import type { Entry, RowFault } from '../model/record.ts';
import { applyEntry } from './apply-entry.ts';
import type { RowResult } from './outcome.ts';
import type { Importing } from './target.ts';

/** What became of the rows of a piece. */
export interface AppliedPiece {
  readonly counts: ImportCounts;
  readonly sharedEmails: number;
  readonly problems: readonly RowFault[];
}

/** Records under way at once: their reads and writes are gathered into full batches. */
const UNDER_WAY = 100;

/** Brings the records of a piece into the shop; one that is refused stops no other. */
export const applyPiece = async (entries: readonly Entry[], importing: Importing): Promise<AppliedPiece> => {
  const waiting = [...entries].reverse();
  const results: RowResult[] = [];
  const work = async (): Promise<void> => {
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      const next = entry;
      results.push(...(await patiently(() => applyEntry(next, importing))));
    }
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, work));
  return tally(results);
};

/** A busy shop is asked again for some seconds: every row may be brought twice. */
const patiently = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  const wait = backOff({ baseMs: 200, budgetMs: 8000 });
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isProblem(error) || ![429, 503].includes(error.contract.status)) throw error;
      await wait();
    }
  }
};

const tally = (results: readonly RowResult[]): AppliedPiece => {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  const problems: RowFault[] = [];
  let sharedEmails = 0;
  for (const result of results) {
    counts['problem' in result ? 'failed' : result.outcome] += 1;
    if ('problem' in result) problems.push({ row: result.row, problem: result.problem });
    else if (result.hasSharedEmail === true) sharedEmails += 1;
  }
  return { counts, sharedEmails, problems: problems.sort((a, b) => a.row - b.row) };
};
