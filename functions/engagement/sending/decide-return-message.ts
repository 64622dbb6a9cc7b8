import { loadDirectory } from '../../channels/public.ts';
import { contactOf } from '../../customers/public.ts';
import { orderWithContact, type Order } from '../../orders/public.ts';
import { loadReturns, type Return } from '../../returns/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { returnLetter, type ReturnTemplate } from '../templates/return.ts';
import { addressing } from './addressing.ts';
import type { SendingDependencies } from './dependencies.ts';
import { orderRecipient } from './order-recipient.ts';

/** The status in which each message is still true. */
const holdsWhile: Readonly<Record<ReturnTemplate, Return['status']>> = {
  'return-approved': 'approved',
  'return-refused': 'refused',
  'return-received': 'received',
};

const isTemplate = (template: MessageDraft['template']): template is ReturnTemplate => template in holdsWhile;

/** Whether news about a return is still true, and how to bring it to the contact of the order. */
export const decideReturnMessage = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock } = dependencies;
  const { template, orderId = '', returnId } = draft;
  const [{ order, contact }, returns, profile, directory] = await Promise.all([
    orderWithContact(db, orderId),
    loadReturns(db, orderId),
    draft.customerId === undefined ? undefined : contactOf(dependencies, draft.customerId),
    loadDirectory(db, clock, draft.channel),
  ]);
  const found = returns.returns.find((each) => each.returnId === returnId);
  if (order === undefined || found === undefined || !isTemplate(template))
    return { kind: 'skip', reason: 'order_ended' };
  if (found.gift === true) return { kind: 'skip', reason: 'gift_return' };
  if (found.status !== holdsWhile[template]) return { kind: 'skip', reason: 'return_moved' };
  const recipient = orderRecipient(contact, profile);
  const address = addressing(recipient, order.channel, directory, dependencies);
  if (address === undefined) return { kind: 'skip', reason: 'no_address' };
  const { from: brand, locale, timeZone } = address;
  const facts = {
    brand,
    name: recipient.name,
    orderId,
    lines: linesOf(order, found),
    refund: { amount: found.quote.amount, currency: found.currency },
    dueAt: found.dueAt,
    timeZone,
  };
  const letter = returnLetter(template, facts, locale);
  return { kind: 'send', ...address, letter };
};

/** What is returned, by the names it was sold under; once it came, what was accepted of it. */
const linesOf = ({ lines }: Order, found: Return) => {
  const units = found.received?.filter(({ disposition }) => disposition !== 'rejected') ?? found.lines;
  return units.map(({ lineId, quantity }) => ({
    name: lines.find((line) => line.lineId === lineId)?.name ?? lineId,
    quantity,
  }));
};
