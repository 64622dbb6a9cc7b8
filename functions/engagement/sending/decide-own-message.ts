import { loadDirectory } from '../../channels/public.ts';
import { contactOf, provenAddressesOf } from '../../customers/public.ts';
import { issuedCouponCode } from '../../promotions/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import { mailable } from '../model/mailable.ts';
import type { MessageDraft } from '../model/message.ts';
import { textIn } from '../model/message-template.ts';
import { isProvenRoute, localeOf, routeTo, type Recipient } from '../model/recipient.ts';
import { findTemplate } from '../templates/find-template.ts';
import { ownLetter } from '../templates/own-letter.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/** Whether a message that marketing wrote goes out now: its text is there and complete, and the customer agreed. */
export const decideOwnMessage = async (
  { own, customerId = '', purpose, channel: code }: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock, provider } = dependencies;
  const contact = await contactOf(db, customerId);
  const recipient: Recipient = { marketing: [], ...contact, provenAddresses: provenAddressesOf(contact) };
  const route = routeTo(recipient, purpose, provider?.media);
  if (route === undefined) return { kind: 'skip', reason: reasonWithoutRoute(recipient, dependencies) };
  const template = own === undefined ? undefined : await findTemplate(db, own.templateId);
  const directory = await loadDirectory(db, clock);
  const channel = directory.channels.get(code);
  const found =
    template === undefined ? undefined : textIn(template, localeOf(recipient.locale, channel?.country ?? ''));
  if (own === undefined || found === undefined) return { kind: 'skip', reason: 'template_missing' };
  const facts = {
    customer: { name: mailable(recipient.name) ?? '' },
    brand: channel?.brand ?? code,
    event: own.facts,
    coupon:
      own.coupon === undefined
        ? undefined
        : { code: await issuedCouponCode(dependencies.secrets, own.coupon) },
  };
  const letter = ownLetter(found.text, facts, found.locale);
  if (letter === undefined) return { kind: 'skip', reason: 'template_incomplete' };
  const kept = { ...facts, coupon: facts.coupon === undefined ? undefined : { code: '…' } };
  return {
    kind: 'send',
    route,
    locale: found.locale,
    from: facts.brand,
    letter,
    keptLetter: ownLetter(found.text, kept, found.locale),
    isProven: isProvenRoute(recipient, route),
    timeZone: recipient.timeZone ?? timeZoneOf(channel, directory, dependencies),
  };
};

const reasonWithoutRoute = (recipient: Recipient, { provider }: SendingDependencies) =>
  routeTo(recipient, 'transactional', provider?.media) === undefined ? 'no_address' : 'no_consent';
