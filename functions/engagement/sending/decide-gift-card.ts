import { loadDirectory } from '../../channels/public.ts';
import { giftCardCodeOf, loadCreditAccount } from '../../credit/public.ts';
import { contactOf } from '../../customers/public.ts';
import { orderWithContact, type Order, type OrderContact } from '../../orders/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import type { Recipient } from '../model/recipient.ts';
import { giftCard } from '../templates/gift-card.ts';
import { addressing } from './addressing.ts';
import type { SendingDependencies } from './dependencies.ts';
import { orderRecipient } from './order-recipient.ts';

/**
 * How to bring a bought gift card with its code to whoever gets it, unless it was cancelled meanwhile. The code is
 * made at this moment, and not in what is kept of the message.
 */
export const decideGiftCard = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock, secrets } = dependencies;
  const accountId = draft.giftCardId ?? '';
  const [card, { order, contact, recipients }, directory] = await Promise.all([
    loadCreditAccount(db, accountId),
    orderWithContact(db, draft.orderId ?? ''),
    loadDirectory(db, clock, draft.channel),
  ]);
  if (card?.status !== 'active' || order === undefined) return { kind: 'skip', reason: 'card_ended' };
  const other = recipientIn(recipients, order, card.lineId);
  const recipient: Recipient =
    other === undefined ? await buyerOf(order, contact, dependencies) : { ...other, marketing: [] };
  const address = addressing(recipient, order.channel, directory, dependencies);
  if (address === undefined) return { kind: 'skip', reason: 'no_address' };
  const { from: brand, locale, timeZone } = address;
  const letter = (code: string) =>
    giftCard(
      {
        brand,
        code,
        timeZone,
        name: recipient.name,
        from: other === undefined ? undefined : contact?.name,
        value: { amount: card.balance, currency: card.currency },
        until: card.expiresAt,
      },
      locale,
    );
  return {
    kind: 'send',
    ...address,
    letter: letter(await giftCardCodeOf(secrets, accountId)),
    keptLetter: letter(`…${card.lastFour ?? ''}`),
  };
};

/** Whom the buyer named for the cards of this line. */
const recipientIn = (
  recipients: OrderContact['recipients'],
  { lines }: Order,
  lineId: string | undefined,
) => {
  const sku = lines.find((line) => line.lineId === lineId)?.sku;
  const found = recipients?.find((each) => each.sku === sku);
  return found === undefined ? undefined : { name: found.name, email: found.email };
};

/** The buyer, as the order knows them and as they like to be written to. */
const buyerOf = async (
  { customerId }: Order,
  contact: OrderContact['contact'] | undefined,
  dependencies: SendingDependencies,
): Promise<Recipient> =>
  orderRecipient(contact, customerId === undefined ? undefined : await contactOf(dependencies, customerId));
