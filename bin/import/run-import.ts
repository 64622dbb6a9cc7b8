import { isApiProblem } from '../../shared/client/api-problem.ts';
import { applyRecord, type Applied, type Target } from './apply.ts';
import { prepare } from './prepare.ts';
import { BadRow, type Row, type RowProblem } from './record.ts';

export interface Summary {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  /** Customers whose e-mail address another profile holds. */
  readonly sharedEmail: number;
}

export interface ImportRun {
  readonly summary: Summary;
  readonly problems: readonly (RowProblem & { readonly row: number })[];
}

/** Brings all rows into the shop; bad ones are told and never stop good ones. */
export const runImport = async (
  rows: readonly Row[],
  target: Target,
  progress: (done: number) => void = () => undefined,
): Promise<ImportRun> => {
  const count = { created: 0, updated: 0, unchanged: 0 };
  const problems: (RowProblem & { readonly row: number })[] = [];
  let sharedEmail = 0;
  let done = 0;
  await prepare(rows, target);
  await target.pace.each(rows, async (row) => {
    const result = await applyRow(row, target);
    if ('outcome' in result) {
      count[result.outcome] += 1;
      if (result.sharedEmail === true) sharedEmail += 1;
    } else problems.push({ row: row.row, ...result });
    done += 1;
    progress(done);
  });
  problems.sort((a, b) => a.row - b.row);
  return { summary: { read: rows.length, ...count, failed: problems.length, sharedEmail }, problems };
};

const applyRow = async (row: Row, target: Target): Promise<Applied | RowProblem> => {
  if ('problem' in row) return row.problem;
  try {
    return await applyRecord(row.record, target);
  } catch (error) {
    if (error instanceof BadRow) return error.problem;
    // A refused token will refuse every row: there is nothing to go on with.
    if (!isApiProblem(error) || error.status === 401 || error.status === 403) throw error;
    const places = error.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);
    return {
      code: error.code,
      detail: [error.message, ...places, error.action].filter((part) => part !== '').join(' — '),
    };
  }
};
