import { commit } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { scanningErrors } from '../errors.ts';
import { compressReads } from '../model/compress-reads.ts';
import { readCode } from '../model/read-code.ts';
import type { ScanBatch, ScanSession } from '../model/scan-session.ts';
import { sessionTotals } from '../model/session-totals.ts';
import { sortReads } from '../model/sort-reads.ts';
import { requireScanSession, sessionUsed } from '../requests/require-scan-session.ts';
import {
  createBatchParts,
  loadScanBatch,
  ScanBatchExists,
  ScanSessionMoved,
} from '../store/scan-sessions.ts';
import { skusOfCodes } from '../store/skus-of-codes.ts';
import { showRejected } from '../view/show-rejected.ts';
import type { RecordScans } from './contract.ts';

type Request = RequestOf<typeof RecordScans>;

/** Clocks of devices may be ahead by so much. */
const AHEAD_MS = 5 * MINUTE;

export const recordScans: UseCase<typeof RecordScans, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const session = await requireScanSession(runtime.db, params.sessionId, actor);
  const known = await recorded(request, runtime);
  if (known !== undefined) return answer(session, known);
  if (session.usedBy !== undefined) throw sessionUsed(session);
  refuseFuture(body.reads, runtime.clock.now());
  const batch = await batchOf(session, request, runtime);
  refuseUnreadable(batch);
  try {
    await commit(runtime.db, createBatchParts(session.sessionId, batch));
  } catch (error) {
    if (error instanceof ScanSessionMoved)
      throw sessionUsed(await requireScanSession(runtime.db, params.sessionId, actor));
    if (!(error instanceof ScanBatchExists)) throw error;
    return answer(session, (await recorded(request, runtime)) ?? batch);
  }
  return answer(session, batch);
};

/** The same batch again changes nothing; another one under its id is refused. */
const recorded = async ({ params, body }: Request, { db }: Runtime): Promise<ScanBatch | undefined> => {
  const known = await loadScanBatch(db, params.sessionId, params.batchId);
  if (known === undefined || known.fingerprint === hashOf(body)) return known;
  throw problem(scanningErrors.SCAN_BATCH_DIFFERS, {
    detail: `${params.batchId} was recorded with other reads`,
  });
};

const batchOf = async (
  { repeatWindowSeconds }: ScanSession,
  { params, body }: Request,
  { db }: Runtime,
): Promise<ScanBatch> => {
  const codes = [...new Set(body.reads.map(({ code }) => code))];
  const readings = new Map(codes.map((code) => [code, readCode(code)]));
  const units = [...readings.values()].flatMap((each) => (each.kind === 'unit' ? [each.unit] : []));
  const { known, rejected } = sortReads(body.reads, readings, await skusOfCodes(db, units));
  return {
    batchId: params.batchId,
    deviceId: body.deviceId,
    fingerprint: hashOf(body),
    reads: body.reads.length,
    codes: compressReads(known, repeatWindowSeconds * 1000),
    rejected,
  };
};

const refuseFuture = (reads: Request['body']['reads'], now: number): void => {
  const at = reads.findIndex(({ readAt }) => Date.parse(readAt) > now + AHEAD_MS);
  if (at === -1) return;
  throw invalidRequest([
    {
      pointer: `/body/reads/${at}/readAt`,
      code: 'wrong_time',
      detail: `${reads[at]?.readAt} is in the future; set the clock of the device`,
    },
  ]);
};

const refuseUnreadable = ({ codes, rejected }: ScanBatch): void => {
  if (codes.length > 0) return;
  const errors = rejected.map(showRejected);
  throw problem(scanningErrors.CODES_NOT_READABLE, {
    detail: errors
      .slice(0, 5)
      .map(({ detail }) => detail)
      .join('; '),
    errors: errors.map(({ pointer, code, detail }) => ({ pointer, code, detail })),
  });
};

const answer = ({ sessionId, repeatWindowSeconds }: ScanSession, batch: ScanBatch) => {
  const units = sessionTotals([batch], repeatWindowSeconds * 1000).reduce(
    (sum, { quantity }) => sum + quantity,
    0,
  );
  const rejected = batch.rejected.map(showRejected);
  const lost = batch.rejected.reduce((sum, { reads }) => sum + reads, 0);
  return {
    status: 200 as const,
    body: {
      sessionId,
      batchId: batch.batchId,
      reads: batch.reads,
      units,
      repeats: Math.max(0, batch.reads - units - lost),
      rejected,
    },
  };
};
