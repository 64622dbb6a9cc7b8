import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import { applyReports } from '../changing/apply-reports.ts';
import { fulfilmentErrors } from '../errors.ts';
import { isTrusted } from '../model/carrier.ts';
import type { FulfilmentRuntime } from '../providers/connect.ts';
import { tellOfReturnParcel } from '../changing/tell-of-return-parcel.ts';
import { isReturnParcel, loadTrackedParcel } from '../store/tracking-numbers.ts';
import type { ReceiveCarrierReport } from './contract.ts';

export const receiveCarrierReport: UseCase<typeof ReceiveCarrierReport, FulfilmentRuntime> = async (
  request,
  runtime,
) => {
  const name = request.params.carrier;
  const carrier = runtime.carriers(name);
  if (carrier === undefined)
    throw problem(fulfilmentErrors.CARRIER_UNKNOWN, { detail: `no carrier ${name}` });
  const report = await carrier.readNotification(request.rawBody, request.headers);
  if (!isTrusted(report))
    throw report.reason === 'signature'
      ? problem(fulfilmentErrors.CARRIER_SIGNATURE_INVALID, { detail: report.detail })
      : invalidRequest([{ pointer: '/body', code: 'invalid_format', detail: report.detail }]);
  const parcel = await loadTrackedParcel(runtime.db, name, report.reference);
  if (parcel === undefined)
    throw problem(fulfilmentErrors.PARCEL_NOT_FOUND, { detail: `no parcel ${report.reference} of ${name}` });
  const actor = { kind: 'system', task: `carrier-${name}` } as const;
  if (isReturnParcel(parcel)) {
    await tellOfReturnParcel(parcel, { ...report, carrier: name }, { ...causeOf(request), actor }, runtime);
    return { status: 200, body: { received: true } };
  }
  await applyReports({ ...parcel, ...report, cause: { ...causeOf(request), actor } }, runtime);
  return { status: 200, body: { received: true } };
};
