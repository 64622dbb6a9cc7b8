import { orderOfParcel } from '../../fulfilment/public.ts';
import { recordRemitted, type RemittedOutcome } from '../../payments/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { reconciliationErrors } from '../errors.ts';
import {
  isSameReport,
  sumsOf,
  type Remittance,
  type RemittedRow,
  type ReportedParcel,
} from '../model/remittance.ts';
import { loadRemittance, RemittanceExists, saveRemittance } from '../store/remittances.ts';
import type { RecordRemittance } from './contract.ts';

type Request = RequestOf<typeof RecordRemittance>;

export const recordRemittance: UseCase<typeof RecordRemittance, Runtime> = async (request, runtime) => {
  const known = await knownOf(request, runtime);
  return { status: 200, body: show(known ?? (await record(request, runtime))) };
};

const knownOf = async ({ body }: Request, { db }: Runtime): Promise<Remittance | undefined> => {
  const known = await loadRemittance(db, body.carrier, body.reference);
  if (known === undefined || isSameReport(known, body)) return known;
  throw problem(reconciliationErrors.REMITTANCE_DIFFERS, {
    detail: `${body.reference} of ${body.carrier} was already recorded with ${known.parcels.length} parcels and different content`,
  });
};

/** Parcel by parcel, each in a transaction of its own: after a crash the repetition finds what was recorded. */
const record = async (request: Request, runtime: Runtime): Promise<Remittance> => {
  const { carrier, reference, currency, parcels } = request.body;
  const rows: RemittedRow[] = [];
  for (const parcel of parcels) rows.push(await rowOf(parcel, request, runtime));
  const receivedAt = instant(runtime.clock);
  const saved = { carrier, reference, currency, receivedAt, parcels: rows, version: 1 };
  try {
    await saveRemittance(runtime.db, saved, { clock: runtime.clock, cause: causeOf(request) });
    return saved;
  } catch (error) {
    const overtaker = error instanceof RemittanceExists ? await knownOf(request, runtime) : undefined;
    if (overtaker === undefined) throw error;
    return overtaker;
  }
};

const rowOf = async (
  parcel: ReportedParcel,
  request: Request,
  { db, clock }: Runtime,
): Promise<RemittedRow> => {
  const { carrier, reference, currency } = request.body;
  const { trackingNumber, amount, fee = 0 } = parcel;
  const orderId = await orderOfParcel(db, carrier, trackingNumber);
  if (orderId === undefined) return { ...parcel, outcome: 'unknown_parcel' };
  const outcome = await recordRemitted(
    orderId,
    { parcel: `${carrier}/${trackingNumber}`, remittance: reference, money: { amount, currency }, fee },
    { db, clock, cause: causeOf(request) },
  );
  return { ...parcel, ...outcomeOf(outcome), orderId };
};

const outcomeOf = (outcome: RemittedOutcome): Pick<RemittedRow, 'outcome' | 'balanceDue'> => {
  switch (outcome.kind) {
    case 'recorded':
      return { outcome: outcome.balanceDue === 0 ? 'matched' : 'short', balanceDue: outcome.balanceDue };
    case 'differs':
      return { outcome: 'too_much', balanceDue: outcome.expected.amount };
    case 'remitted_before':
      return { outcome: 'remitted_before' };
    case 'unknown_order':
      return { outcome: 'unknown_parcel' };
  }
};

const show = (remittance: Remittance) => {
  const { carrier, reference, currency, receivedAt, parcels } = remittance;
  const { amount, fees, unmatched } = sumsOf(remittance);
  return { carrier, reference, currency, receivedAt, amount, fees, unmatched, parcels: [...parcels] };
};
