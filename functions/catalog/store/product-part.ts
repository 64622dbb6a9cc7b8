import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { productKey, type StoredProduct } from './products.ts';

/** The next version of a product with its events; refused with `moved` when it is not the next one any more. */
export const productPart = (
  { product, events }: { readonly product: StoredProduct; readonly events: readonly OutgoingEvent[] },
  { clock, moved }: { readonly clock: Clock; readonly moved: () => Error },
): readonly TransactionPart[] => [
  { actions: [saveAction(productKey(product.productId), product)], refused: moved },
  outboxPart(clock, { table: 'catalog', pk: `P#${product.productId}` }, events),
];
