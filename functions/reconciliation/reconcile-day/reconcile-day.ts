import { createHash } from 'node:crypto';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { instant } from '#shared/time/clock.ts';
import { reconciliationErrors } from '../errors.ts';
import { formatOf } from '../formats/named-formats.ts';
import { readFile } from '../formats/read-file.ts';
import { compared } from '../model/compare.ts';
import { dayBeside } from '../model/day-beside.ts';
import type { ReconciledDay, SettledRow } from '../model/settlement.ts';
import { changeSettlement } from '../requests/change-settlement.ts';
import { refuseClosed } from '../requests/require-settlement.ts';
import { fileOf, type ReconciliationRuntime } from '../runtime.ts';
import { movementsOf } from '../store/movements.ts';
import { loadSettlement, saveComparison } from '../store/settlements.ts';
import type { ReconcileDay } from './contract.ts';

type Request = RequestOf<typeof ReconcileDay>;

const MOST_ROWS = 100_000;

export const reconcileDay: UseCase<typeof ReconcileDay, ReconciliationRuntime> = (request, runtime) =>
  changeSettlement(request.params.method, () => reconcileOnce(request, runtime));

const reconcileOnce = async (request: Request, runtime: ReconciliationRuntime): Promise<ReconciledDay> => {
  const { params, body } = request;
  const { method, day } = params;
  const before = await loadSettlement(runtime.db, params);
  const bytes = await requireFile(request, runtime);
  const digest = createHash('sha256').update(bytes).update(body.currency).digest('base64url');
  if (before?.digest === digest) return before;
  refuseClosed(before);
  const rows = requireRows(Buffer.from(bytes).toString('utf8'), request);
  const on = (offset: number) => ({ day: dayBeside(day, offset), currency: body.currency });
  const { differences, ...sums } = compared(rows, await movementsOf(runtime.db, method, on(0)), [
    ...(await movementsOf(runtime.db, method, on(-1))),
    ...(await movementsOf(runtime.db, method, on(1))),
  ]);
  const saved: ReconciledDay = {
    ...sums,
    method,
    day,
    currency: body.currency,
    status: 'open',
    digest,
    run: (before?.run ?? 0) + 1,
    version: (before?.version ?? 0) + 1,
    differences: differences.length,
    unexplained: differences.length,
    reconciledAt: instant(runtime.clock),
  };
  await saveComparison(runtime.db, saved, differences, { clock: runtime.clock, cause: causeOf(request) });
  return saved;
};

const requireFile = async (
  { params: { method, day } }: Request,
  { files }: ReconciliationRuntime,
): Promise<Uint8Array> => {
  const bytes = await files.read(fileOf(method, day));
  if (bytes !== undefined) return bytes;
  throw problem(reconciliationErrors.SETTLEMENT_FILE_MISSING, {
    detail: `no file of ${day} of ${method} was uploaded`,
  });
};

const requireRows = (text: string, { params, body }: Request): readonly SettledRow[] => {
  const read = readFile(text, formatOf(params.method), { day: params.day, currency: body.currency });
  if (read.kind === 'rows' && read.rows.length <= MOST_ROWS) return read.rows;
  throw problem(reconciliationErrors.SETTLEMENT_FILE_INVALID, {
    detail:
      read.kind === 'rows'
        ? `the file has ${read.rows.length} rows; at most ${MOST_ROWS} are taken`
        : read.detail,
    extensions: { reason: read.kind === 'rows' ? 'too_many_rows' : read.kind },
  });
};
