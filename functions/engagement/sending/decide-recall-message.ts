import { loadDirectory } from '../../channels/public.ts';
import { contactOf, type CustomerContact } from '../../customers/public.ts';
import { orderWithContact, type OrderContact } from '../../orders/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { recallLetter } from '../templates/recall.ts';
import { addressing } from './addressing.ts';
import type { SendingDependencies } from './dependencies.ts';
import { orderRecipient } from './order-recipient.ts';

/** A warning goes out whatever became of the order: the goods may be in somebody’s hands. */
export const decideRecallMessage = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock } = dependencies;
  const { orderId = '', recall } = draft;
  const [{ order, contact }, profile, directory] = await Promise.all([
    orderWithContact(db, orderId),
    draft.customerId === undefined ? undefined : contactOf(dependencies, draft.customerId),
    loadDirectory(db, clock, draft.channel),
  ]);
  if (order === undefined || recall === undefined) return { kind: 'skip', reason: 'order_ended' };
  const recipient = orderRecipient(reachable(contact, profile), profile);
  const address = addressing(recipient, order.channel, directory, dependencies);
  if (address === undefined) return { kind: 'skip', reason: 'no_address' };
  const { from: brand, locale } = address;
  const product = order.lines.find(({ sku }) => sku === recall.sku)?.name ?? recall.sku;
  const letter = recallLetter({ ...recall, brand, name: recipient.name, orderId, product }, locale);
  return { kind: 'send', ...address, letter };
};

/** An order at a till has no address of its own: the customer's profile has one. */
const reachable = (
  contact: OrderContact['contact'] | undefined,
  profile: CustomerContact | undefined,
): OrderContact['contact'] | undefined =>
  contact?.email !== undefined || contact?.phone !== undefined || profile === undefined
    ? contact
    : { name: profile.name ?? '', email: profile.email, phone: profile.phone };
