import { applyReports } from '../../fulfilment/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { roundsErrors } from '../errors.ts';
import { isCompleted, withStopReport, type Round, type RoundStop } from '../model/round.ts';
import { recipientsOf } from '../requests/recipients-of.ts';
import { roundOfLink } from '../requests/round-token.ts';
import { roundCompleted, RoundMoved, saveRoundPart } from '../store/rounds.ts';
import { showRoundToDriver } from '../view/show-round.ts';
import type { ReportStop } from './contract.ts';

type Request = RequestOf<typeof ReportStop>;

/** First the stop, then its parcels: who was cut off in between reports again, and nothing counts twice. */
export const reportStop: UseCase<typeof ReportStop, Runtime> = async (request, runtime) => {
  const { round, stop } = await decideAgain(
    (error) => error instanceof RoundMoved,
    () => saveReport(request, runtime),
  );
  await tellParcels(round, stop, request, runtime);
  const recipients = await recipientsOf(runtime.db, round.stops);
  return { status: 200, body: showRoundToDriver(round, recipients) };
};

const saveReport = async (
  request: Request,
  runtime: Runtime,
): Promise<{ readonly round: Round; readonly stop: RoundStop }> => {
  const { params, query, body } = request;
  const { db, clock } = runtime;
  const before = await roundOfLink(runtime, params.roundId, query.token);
  const done = withStopReport(before, params.number, { ...body, at: instant(clock) });
  if (done.kind === 'no_such_stop')
    throw problem(roundsErrors.STOP_NOT_FOUND, {
      detail: `${before.roundId} has ${before.stops.length} stops, and no stop ${params.number}`,
    });
  if (done.kind === 'delivered')
    throw problem(roundsErrors.STOP_DELIVERED, { detail: `stop ${params.number} was delivered` });
  if (done.kind === 'repeated') return done;
  const how = { clock, cause: causeOf(request) };
  const ends = isCompleted(done.round) && !isCompleted(before);
  await commit(db, [saveRoundPart(done.round, ends ? [roundCompleted(done.round, how)] : [], clock)]);
  return done;
};

const tellParcels = async (
  { roundId }: Round,
  { number, fulfilmentId, parcelIds, report }: RoundStop,
  request: Request,
  runtime: Runtime,
): Promise<void> => {
  if (report === undefined) return;
  const what = report.outcome === 'failed' ? `, ${report.reason}` : '';
  const reports = [{ status: report.outcome, at: report.at, note: `stop ${number} of ${roundId}${what}` }];
  for (const parcelId of parcelIds)
    await applyReports({ fulfilmentId, parcelId, reports, cause: causeOf(request) }, runtime);
};
