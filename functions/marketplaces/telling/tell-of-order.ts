import type { Envelope } from '#shared/events/envelope.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import type { UpdateContent } from '../model/update.ts';
import { sellsAtMarketplace } from '../store/accounts.ts';
import { loadNumberOfOrder } from '../store/marketplace-links.ts';
import { wantUpdate } from './want-update.ts';

/** What happened to an order, for the marketplace it came from. */
interface NewsOfOrder {
  readonly orderId: string;
  readonly channel: string;
  /** What it is about: a newer one of the same takes its place. */
  readonly subject: string;
  readonly content: (number: string) => UpdateContent;
}

/**
 * Notes once that the marketplace of an order is to be told; orders of nowhere else, and what a marketplace did itself,
 * have no effect.
 */
export const tellOfOrder = async (
  event: Envelope,
  { orderId, channel, subject, content }: NewsOfOrder,
  runtime: ConsumerRuntime,
): Promise<void> => {
  const { db, clock, inbox } = runtime;
  if (!(await sellsAtMarketplace(db, clock.now(), channel))) return;
  const from = await loadNumberOfOrder(db, orderId);
  if (from === undefined || event.metadata.actor === actorOfMarketplace(from.marketplace)) return;
  const { occurredAt: asOf } = event.metadata;
  const wanted = { marketplace: from.marketplace, subject, asOf, content: content(from.number) };
  await wantUpdate(wanted, { db, clock }, [inbox.part(event)]);
};

/** Who acts when a marketplace notifies of something. */
export const actorOfMarketplace = (marketplace: string): string => `system:marketplace-${marketplace}`;
