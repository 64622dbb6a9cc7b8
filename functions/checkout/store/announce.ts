import type { Cart } from '../../carts/public.ts';
import type { EventContract } from '#shared/contracts/event.ts';
import { causeOf, eventOf, type DataOf } from '#shared/events/envelope.ts';
import type { EventBus } from '#shared/events/event-bus.ts';
import type { Actor } from '#shared/http/actor.ts';
import type { Origin } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';

export type CheckoutRuntime = Runtime & { readonly bus: EventBus };

/** Tells the bus what a shopper did, best effort: no shopper waits for, or fails by, a statistic. */
export const announce = async <Contract extends EventContract>(
  { bus, clock, log }: CheckoutRuntime,
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
