import { receiveLotsParts, withdrawLotsParts } from '../../lots/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { RequestOf } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { CompletionLots, ConsumedUnits, ProductionOrder } from '../model/production-order.ts';
import type { RecordProduction } from '../record-production/contract.ts';

type ProductionBody = RequestOf<typeof RecordProduction>['body'];

/**
 * What takes the lots of components off the book and brings those of the goods in, and which they are: components
 * leave by the lots that were named, then first expired first. `LotMoved`: decide again.
 *
 * @throws LOT_UNITS_MISSING, LOT_NEEDED, EXPIRY_NEEDED, LOT_EXPIRED, LOT_DIFFERS, SERIALS_NEEDED, TOO_MANY_LOTS
 */
export const productionLots = async (
  { sku, locationId }: ProductionOrder,
  taken: readonly ConsumedUnits[],
  { consumed = [], quantity, lots }: ProductionBody,
  { db, clock }: Runtime,
): Promise<{ readonly parts: readonly TransactionPart[]; readonly lots: CompletionLots | undefined }> => {
  const named = (component: string) => consumed.find((each) => each.sku === component)?.lots;
  const left = await withdrawLotsParts(
    db,
    locationId,
    taken.map((each) => ({ ...each, lots: named(each.sku) })),
  );
  const came = await receiveLotsParts(db, [{ sku, quantity, damaged: 0, lots }], {
    locationId,
    receivedAt: instant(clock),
    now: clock.now(),
    pointerOf: () => '/body/lots',
  });
  const used = [...left.lots].flatMap(([component, own]) =>
    own.map(({ lot, expiresOn, quantity: units }) => ({ sku: component, lot, expiresOn, quantity: units })),
  );
  const made = (lots ?? []).map((lot) => ({
    lot: lot.lot,
    expiresOn: lot.expiresOn,
    quantity: lot.quantity,
  }));
  return {
    parts: [...left.parts, ...came],
    lots: used.length + made.length === 0 ? undefined : { used, made },
  };
};
