import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { ProductPublished, ProductUnpublished } from '../events.ts';
import type { Product } from '../model/product.ts';

/** What is to be told of a change. A draft that no channel shows is nobody's business yet. */
export const productEvents = ({
  before,
  after,
  cause,
  clock,
}: {
  readonly before: Product | undefined;
  readonly after: Product;
  readonly cause: Cause;
  readonly clock: Clock;
}): readonly OutgoingEvent[] => {
  const facts = {
    aggregateId: after.productId,
    aggregateVersion: after.version,
    occurredAt: instant(clock),
    cause,
  };
  const { productId, name, category } = after;
  const skus = after.variants.map(({ sku }) => sku);
  const channels = Object.entries(after.publish).map(([channel, dates]) => ({ channel, ...dates }));
  const left = Object.keys(before?.publish ?? {}).filter((channel) => after.publish[channel] === undefined);
  return [
    ...(channels.length === 0
      ? []
      : [
          eventOf(ProductPublished, {
            ...facts,
            data: { productId, name, category, skus, channels },
          }),
        ]),
    ...(left.length === 0
      ? []
      : [eventOf(ProductUnpublished, { ...facts, data: { productId, skus, channels: left } })]),
  ];
};
