import type { EventDelivery } from '#shared/contracts/event.ts';

/** What a consumer may rely on, by how an event reaches the bus. */
export const guaranteeOf: Readonly<Record<EventDelivery, string>> = {
  outbox: 'Never lost: written in the transaction of the change. Delivered at least once, in any order.',
  stream: 'Never lost: the change record of the item itself. Delivered at least once, in any order.',
  direct: 'Best effort: sent without a state change, so it may be lost, and may come twice.',
};
