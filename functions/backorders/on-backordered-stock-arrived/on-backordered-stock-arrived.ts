import type { BackorderedStockArrived } from '../../inventory/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { fillQueue } from '../filling/fill-queue.ts';

/** The goods are there: those who wait get them, the first first. */
export const onBackorderedStockArrived: Consumer<typeof BackorderedStockArrived, Runtime> = (
  event,
  runtime,
) => fillQueue(event.data, causedBy(event, 'on-backordered-stock-arrived'), runtime);
