import { loadDirectory } from '../../channels/public.ts';
import { contactOf } from '../../customers/public.ts';
import { loadFulfilment, trackingUrl, type FulfilmentOrder } from '../../fulfilment/public.ts';
import { orderWithContact } from '../../orders/public.ts';
import { pickupCode, spacedCode } from '../../pickup/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { fulfilmentLetter, type FulfilmentTemplate } from '../templates/fulfilment.ts';
import { addressing } from './addressing.ts';
import type { SendingDependencies } from './dependencies.ts';
import { orderRecipient } from './order-recipient.ts';

/** The status in which each message is still true. */
const holdsWhile: Readonly<Record<FulfilmentTemplate, readonly FulfilmentOrder['status'][]>> = {
  'order-shipped': ['shipped', 'delivered', 'returned'],
  'order-delivered': ['delivered'],
  'delivery-failed': ['shipped'],
  'ready-for-pickup': ['ready'],
  'pickup-reminder': ['ready'],
  'pickup-expired': ['expired'],
};

const isTemplate = (template: MessageDraft['template']): template is FulfilmentTemplate =>
  template in holdsWhile;

/** Whether news about a delivery or pick-up is still true, and how to bring it to the contact of the order. */
export const decideFulfilmentMessage = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock, secrets, apiUrl } = dependencies;
  const { template, fulfilmentId = '' } = draft;
  const [{ order, contact }, fulfilment, profile, directory] = await Promise.all([
    orderWithContact(db, draft.orderId ?? ''),
    loadFulfilment(db, fulfilmentId),
    draft.customerId === undefined ? undefined : contactOf(dependencies, draft.customerId),
    loadDirectory(db, clock, draft.channel),
  ]);
  if (order === undefined || fulfilment === undefined || !isTemplate(template))
    return { kind: 'skip', reason: 'order_ended' };
  if (!holdsWhile[template].includes(fulfilment.status)) return { kind: 'skip', reason: 'fulfilment_moved' };
  const recipient = orderRecipient(contact, profile);
  const address = addressing(recipient, order.channel, directory, dependencies);
  if (address === undefined) return { kind: 'skip', reason: 'no_address' };
  const { from: brand, locale, timeZone } = address;
  const { pickup } = fulfilment;
  const facts = {
    brand,
    name: recipient.name,
    orderId: order.orderId,
    lines: fulfilment.lines.filter(({ quantity }) => quantity > 0),
    trackingUrl: await trackingUrl(secrets, apiUrl, fulfilmentId),
    location: directory.locations.get(fulfilment.locationId)?.name ?? fulfilment.locationId,
    parcels: fulfilment.parcels,
    expiresAt: pickup?.expiresAt,
    code: pickup === undefined ? undefined : spacedCode(await pickupCode(secrets, fulfilment, pickup.issue)),
    timeZone,
  };
  const letter = fulfilmentLetter(template, facts, locale);
  return { kind: 'send', ...address, letter };
};
