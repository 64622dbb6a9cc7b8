import { channelOf } from '../../channels/public.ts';
import { requireLocation } from '../../inventory/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { recordSale, type TillOfSale } from '../recording/record-sale.ts';
import type { OfflineSale } from '../model/offline-sale.ts';
import { showOfflineSale } from '../view/show-sale.ts';
import type { RecordOfflineSales } from './contract.ts';

/** Clocks of tills differ a little. */
const AHEAD = 5 * MINUTE;

/** One after another: the sales of one till sell from the same shelf. */
export const recordOfflineSales: UseCase<typeof RecordOfflineSales, Runtime> = async (request, runtime) => {
  const { channel, locationId, sales } = request.body;
  await requireLocation(runtime, request.actor, locationId, '/body/locationId');
  await channelOf(runtime.db, runtime.clock, channel, '/body/channel');
  const cause = causeOf(request);
  const results = [];
  for (const sale of sales) results.push(await resultOf(sale, { channel, locationId }, cause, runtime));
  return { status: 200, body: { results } };
};

const resultOf = async (
  sale: OfflineSale,
  till: TillOfSale,
  cause: ReturnType<typeof causeOf>,
  runtime: Runtime,
) => {
  const { saleId } = sale;
  const refused = { saleId, outcome: 'refused' as const };
  if (Date.parse(sale.soldAt) > runtime.clock.now() + AHEAD)
    return { ...refused, reason: 'in_the_future' as const };
  const recorded = await recordSale(sale, till, cause, runtime);
  if (recorded.kind === 'other_sale') return { ...refused, reason: 'other_sale' as const };
  const { accepted } = recorded;
  const outcome = accepted.conflicts.length === 0 ? ('accepted' as const) : ('conflicted' as const);
  return { saleId, outcome, sale: showOfflineSale(accepted) };
};
