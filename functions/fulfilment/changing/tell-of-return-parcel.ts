import { commit } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { ReturnParcelReported } from '../events.ts';
import type { CarrierReport } from '../model/carrier.ts';
import { reportedStatuses } from '../model/parcel.ts';
import { returnParcelReportPart, StatusKnown, type ReturnParcel } from '../store/tracking-numbers.ts';

/** Tells each status of a parcel with returned goods once, however often the carrier reports it. */
export const tellOfReturnParcel = async (
  { orderId, returnId }: ReturnParcel,
  { carrier, reference, reports }: CarrierReport & { readonly carrier: string },
  cause: Cause,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> => {
  for (const { status, at } of reports) {
    const event = eventOf(ReturnParcelReported, {
      aggregateId: returnId,
      aggregateVersion: reportedStatuses.indexOf(status) + 1,
      occurredAt: at,
      cause,
      data: { orderId, returnId, carrier, status, at },
    });
    await commit(db, [returnParcelReportPart(carrier, reference, event, clock)]).catch((error: unknown) => {
      if (!(error instanceof StatusKnown)) throw error;
    });
  }
};
