import { giveWithinLimitsPart } from '../../credit/public.ts';
import { depositLotsParts } from '../../lots/public.ts';
import { plainSku } from '../requests/inspected-lines.ts';
import { receiveReturnedPart } from '../../inventory/public.ts';
import {
  moveLineQuantitiesPart,
  partsOf,
  unitsAt,
  withBalanceDue,
  withoutBalanceDue,
  withoutReturnAwaited,
  type Order,
  type UnitMove,
} from '../../orders/public.ts';
import {
  refund,
  refundOfUnits,
  refundToGiftCard,
  type ExchangePaid,
  type RefundOutcome,
  type UnitsRefund,
} from '../../payments/public.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { allocate } from '#shared/money/allocate.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { ReceivedLine, Return, ReturnsOfOrder } from '../model/return.ts';
import { giftCardIdOf } from '../requests/gift-receipt.ts';
import type { OrderWithReturns } from '../requests/order-to-return.ts';
import { exchangeSettledEvent, receivedEvent } from '../store/return-events.ts';
import { saveReturnPart } from '../store/returns.ts';

export interface Settling {
  readonly actor: Actor;
  readonly cause: Cause;
  /** The return as it was received: its lines, its disposition, its final quote. */
  readonly received: Return;
  /** What its goods pay of new ones, and of what is to be paid. @default all of their worth goes back */
  readonly exchange?: ExchangePaid | undefined;
  readonly recentKeys: ReturnsOfOrder['recentKeys'];
}

/**
 * Goods and money in one transaction: the units are returned on the order, back in the stock of the place that took
 * them, the return is received, and its refund is on its way.
 */
export const settleReturn = async (
  { order, account, returns }: OrderWithReturns,
  { actor, cause, received, recentKeys, exchange }: Settling,
  { db, clock, secrets }: Pick<Runtime, 'db' | 'clock' | 'secrets'>,
): Promise<RefundOutcome> => {
  const how = { clock, cause };
  const accepted = (received.received ?? []).filter(({ disposition }) => disposition !== 'rejected');
  const units = refundOfUnits(order, account, unitsByLine(accepted));
  const { quote, returnId } = received;
  const remembering =
    units.kind === 'refund'
      ? {
          refundedUnits: units.refundedUnits,
          refundedForUnits: units.refundedForUnits - units.amount + quote.units,
        }
      : {};
  const goesOn = exchange === undefined ? order : afterExchange(order, exchange, { actor, clock });
  const moves = accepted.flatMap((line) => movesOf(order, line));
  const parts = async (): Promise<readonly TransactionPart[]> => [
    ...(moves.length === 0 && goesOn === order ? [] : [moveLineQuantitiesPart(goesOn, moves, how)]),
    ...stockParts(order, received, actor, clock),
    ...(await lotParts(order, received, { db, clock })),
    saveReturnPart(returns, received, {
      clock,
      recentKeys,
      events: [
        receivedEvent(
          received,
          { before: returns, cause },
          { orderedAt: order.placedAt, refunds: refundsOf(quote.amount, units) },
        ),
        ...(exchange === undefined || received.exchange === undefined
          ? []
          : [exchangeEvent(received, exchange, { before: returns, cause })]),
      ],
    }),
    ...(received.isException === true ? [await exceptionPart(order, received, actor, { db, clock })] : []),
  ];
  const wanted = {
    amount: exchange?.left ?? quote.amount,
    key: returnId,
    remembering: { ...remembering, ...exchange?.account },
  };
  if (received.gift === true)
    return refundToGiftCard(
      { order, account },
      { ...wanted, accountId: giftCardIdOf(received) },
      { db, secrets, ...how },
      parts,
    );
  const bonus = received.refundTo === 'store_credit' ? quote.bonus : undefined;
  return refund({ order, account }, { ...wanted, reason: 'goods_returned', bonus }, { db, ...how }, parts);
};

/** What is refunded, by line. */
const refundsOf = (amount: number, units: UnitsRefund) => {
  if (units.kind !== 'refund') return [];
  const shares = allocate(
    amount,
    units.lines.map(({ paid }) => paid),
  );
  return units.lines.map(({ lineId }, at) => ({ lineId, amount: shares[at] ?? 0 }));
};

/** The new goods may ship, unless the returned ones paid too little. */
const afterExchange = (
  order: Order,
  { account: { outstanding } }: ExchangePaid,
  { actor, clock }: { readonly actor: Actor; readonly clock: Runtime['clock'] },
): Order => {
  const released = withoutReturnAwaited(order);
  if (outstanding === 0) return withoutBalanceDue(released);
  return withBalanceDue(released, { since: instant(clock), by: actorReference(actor) });
};

const exchangeEvent = (
  received: Return,
  { missing }: ExchangePaid,
  facts: Parameters<typeof exchangeSettledEvent>[1],
) =>
  exchangeSettledEvent(received, facts, {
    outcome: missing === 0 ? 'settled' : 'payment_due',
    paymentDue: missing,
  });

const unitsByLine = (lines: readonly ReceivedLine[]) =>
  [...Map.groupBy(lines, ({ lineId }) => lineId)].map(([lineId, same]) => ({
    lineId,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
  }));

/** Which units of the order came back: delivered ones, of each part of a kit, wherever they came from. */
const movesOf = (order: Order, { lineId, quantity }: ReceivedLine): readonly UnitMove[] => {
  const line = order.lines.find((each) => each.lineId === lineId);
  if (line === undefined) return [];
  return partsOf(line).flatMap(({ sku, quantity: each }) => {
    let left = each * quantity;
    return unitsAt(line)
      .filter((units) => units.sku === sku && units.delivered > 0)
      .flatMap(({ locationId, delivered }): UnitMove[] => {
        const units = Math.min(left, delivered);
        left -= units;
        return units === 0
          ? []
          : [{ lineId, sku, locationId, from: 'delivered', to: 'returned', quantity: units }];
      });
  });
};

const stockParts = (
  order: Order,
  { received = [], locationId, returnId, channel }: Return,
  actor: Actor,
  clock: Runtime['clock'],
): readonly TransactionPart[] => {
  if (locationId === undefined) return [];
  const units = received.flatMap(({ lineId, quantity, disposition }) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (line === undefined || !comesIn(disposition)) return [];
    return partsOf(line).map((part) => ({
      sku: part.sku,
      locationId,
      [disposition === 'sellable' ? 'sellable' : 'setAside']: part.quantity * quantity,
    }));
  });
  if (units.length === 0) return [];
  const reference = { reference: returnId, actor: actorReference(actor), channel, at: instant(clock) };
  return [receiveReturnedPart(units, reference)];
};

/** Lots of units that go back on sale. */
const lotParts = async (
  order: Order,
  { received = [], locationId }: Return,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly TransactionPart[]> => {
  const units = received.flatMap(({ lots = [], disposition, lineId }) => {
    const sku = plainSku(order, { lineId });
    return sku === undefined || disposition !== 'sellable' ? [] : lots.map((lot) => ({ ...lot, sku }));
  });
  if (locationId === undefined || units.length === 0) return [];
  return (await depositLotsParts(db, { locationId, receivedAt: instant(clock) }, units)).parts;
};

const comesIn = (disposition: ReceivedLine['disposition']): boolean =>
  disposition === 'sellable' ||
  disposition === 'damaged' ||
  disposition === 'quarantine' ||
  disposition === 'refurbish';

/** What staff give beyond the policy counts against the limits of their role. */
const exceptionPart = (
  { currency, customerId }: Order,
  { quote }: Return,
  actor: Actor,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<TransactionPart> =>
  giveWithinLimitsPart(
    actor,
    { kind: 'refunds', amount: quote.amount, currency, customerId, pointer: '/params/returnId' },
    runtime,
  );
