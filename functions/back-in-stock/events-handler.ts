import { AddressConfirmed, MessageSkipped } from '../engagement/events.ts';
import { StockReplenished } from '../inventory/events.ts';
import { batchReaction, eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { lookAtWatches } from './look-at-watches/look-at-watches.ts';
import { onAddressConfirmed } from './on-address-confirmed/on-address-confirmed.ts';
import { onMessageSkipped } from './on-message-skipped/on-message-skipped.ts';
import { onStockReplenished } from './on-stock-replenished/on-stock-replenished.ts';
import { backInStockInbox } from './table.ts';

export const handler = eventsHandler(
  {
    inbox: backInStockInbox,
    reactions: [
      batchReaction(StockReplenished, onStockReplenished),
      reaction(AddressConfirmed, onAddressConfirmed),
      reaction(MessageSkipped, onMessageSkipped),
    ],
    tasks: { 'look-at-watches': lookAtWatches },
  },
  awsRuntime(),
);
