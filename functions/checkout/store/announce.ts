import type { Cart } from '../../carts/public.ts';
import type { Take } from '../../inventory/public.ts';
import type { EventContract } from '#shared/contracts/event.ts';
import { causeOf, eventOf, type DataOf } from '#shared/events/envelope.ts';
import type { EventBus } from '#shared/events/event-bus.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import { hashOf } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { CheckoutStarted, StockContended } from '../events.ts';
import { plannedPayment } from '../model/tenders.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { groupsOf, mainGroupOf } from '../model/requested-groups.ts';

export type AnnouncingRuntime = Runtime & { readonly bus: EventBus };

/** Publishes what a shopper did. Best effort: a failed publish never delays or fails a checkout. */
export const announce = async <Contract extends EventContract>(
  { bus, clock, log }: AnnouncingRuntime,
  request: { readonly actor: Actor; readonly origin: Origin },
  contract: Contract,
  cart: Cart,
  data: DataOf<Contract>,
): Promise<void> => {
  const event = eventOf(contract, {
    aggregateId: cart.cartId,
    aggregateVersion: cart.version,
    occurredAt: instant(clock),
    channel: cart.channel,
    cause: causeOf(request),
    data,
  });
  // The same cart may be looked at twice at one version, and one checkout may meet several shortages: each is a fact
  // of its own, told apart by its request and by what it says.
  const eventId = `${event.metadata.eventId}:${request.origin.requestId}:${hashOf(data)}`;
  const unique = { ...event, metadata: { ...event.metadata, eventId } };
  await bus
    .publish([unique])
    .catch((error: unknown) => log.warn('behavioural event lost', { eventType: contract.type, error }));
};

export const announceStart = (
  cart: Cart,
  request: CheckoutRequest,
  runtime: AnnouncingRuntime,
): Promise<void> =>
  announce(runtime, request, CheckoutStarted, cart, {
    cartId: cart.cartId,
    channel: cart.channel,
    customerId: cart.customerId,
    lines: cart.lines.length,
    goods: {
      amount: cart.lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0),
      currency: cart.currency,
    },
    deliveryMethod: mainGroupOf(groupsOf(request.body)).wanted.method,
    paymentMethod: plannedPayment(request.body.payment).method,
  });

/** Inventory gives a SKU more buckets when buyers wait for each other. */
export const announceContention = async (
  cart: Cart,
  { takes }: { readonly takes: readonly Take[] },
  tries: number,
  request: CheckoutRequest,
  runtime: AnnouncingRuntime,
): Promise<void> => {
  await Promise.all(
    takes.map(({ sku, locationId }) =>
      announce(runtime, request, StockContended, cart, { sku, locationId, tries }),
    ),
  );
};
