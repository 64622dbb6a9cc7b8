import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, MINUTE } from '#shared/time/clock.ts';
import { applyReports } from '../changing/apply-reports.ts';
import { fulfilmentErrors } from '../errors.ts';
import { fulfilmentOfStaff } from '../requests/own-location.ts';
import { requireStatus } from '../requests/require-status.ts';
import { loadFulfilment } from '../store/fulfilments.ts';
import { showFulfilment } from '../view/show-fulfilment.ts';
import type { ReportParcel } from './contract.ts';

/** Clocks of couriers go a little fast. */
const AHEAD_AT_MOST = 10 * MINUTE;

export const reportParcel: UseCase<typeof ReportParcel, Runtime> = async (request, runtime) => {
  const { params, actor, body, idempotency } = request;
  const { fulfilmentId, parcelId } = params;
  const found = fulfilmentOfStaff(await loadFulfilment(runtime.db, fulfilmentId), fulfilmentId, actor);
  if (!found.parcels.some((parcel) => parcel.parcelId === parcelId))
    throw problem(fulfilmentErrors.PARCEL_NOT_FOUND, { detail: `${fulfilmentId} has no parcel ${parcelId}` });
  requireStatus(found, ['shipped', 'delivered', 'returned'], 'a report');
  const { status, at = instant(runtime.clock), note } = body;
  if (Date.parse(at) > runtime.clock.now() + AHEAD_AT_MOST)
    throw invalidRequest([{ pointer: '/body/at', code: 'in_the_future', detail: `${at} is in the future` }]);
  const reports = [{ status, at, note }];
  const news = { fulfilmentId, parcelId, reports, cause: causeOf(request), idempotency };
  const after = (await applyReports(news, runtime)) ?? found;
  return { status: 200, body: showFulfilment(after), version: after.version };
};
