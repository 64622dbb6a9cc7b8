import { loadDirectory } from '../../channels/public.ts';
import { contactOf, provenAddressesOf, type CustomerContact } from '../../customers/public.ts';
import { issuedCouponCode } from '../../promotions/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import { mailable } from '../model/mailable.ts';
import type { Letter } from '../model/letter.ts';
import type { MessageDraft, OwnContent, OwnMessageRules, SkipReason } from '../model/message.ts';
import { textIn } from '../model/message-template.ts';
import {
  isProvenRoute,
  localeOf,
  routeTo,
  type Locale,
  type MessageMedium,
  type Recipient,
} from '../model/recipient.ts';
import { answersTo, questionOf } from '../model/survey.ts';
import { hasPush } from '../store/push-subscriptions.ts';
import { findTemplate } from '../templates/find-template.ts';
import { ownLetter } from '../templates/own-letter.ts';
import { whyLine } from '../templates/why-line.ts';
import type { SendingDependencies } from './dependencies.ts';
import { replyLink, replyLinkWithoutToken } from './links.ts';
import { readSubject } from './own-subject.ts';
import { timeZoneOf } from './time-zone.ts';

/** Whether a message that marketing wrote goes out now: its text is there and complete, and the customer agreed. */
export const decideOwnMessage = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { own, customerId = '', purpose, channel: code } = draft;
  const { db, clock, provider } = dependencies;
  const contact = await contactOf(dependencies, customerId);
  const media = provider?.media.filter((medium) => own?.rules?.media?.includes(medium) ?? true);
  const asksPush =
    contact?.marketing.includes('push') === true || own?.rules?.media?.includes('push') === true;
  const recipient: Recipient = {
    marketing: [],
    ...contact,
    push: asksPush && (await hasPush(db, customerId)) ? customerId : undefined,
    provenAddresses: provenAddressesOf(contact),
  };
  const route = routeTo(recipient, purpose, media);
  if (route === undefined) return skip(reasonWithoutRoute(recipient, media));
  if (!mayPersonalise(own?.rules, contact)) return skip('no_profiling');
  const template = own === undefined ? undefined : await findTemplate(db, own.templateId);
  const directory = await loadDirectory(db, clock, draft.channel);
  const channel = directory.channels.get(code);
  const found =
    template === undefined ? undefined : textIn(template, localeOf(recipient.locale, channel?.country ?? ''));
  if (own === undefined || found === undefined) return skip('template_missing');
  const { locale, text } = found;
  const timeZone = recipient.timeZone ?? timeZoneOf(channel, directory, dependencies);
  const brand = channel?.brand ?? code;
  const subject = await readSubject(
    { own, customerId, home: contact?.home, channel, locale, timeZone, since: own.since ?? '' },
    dependencies,
  );
  if (subject.kind === 'over') return skip(subject.reason);
  const facts = {
    customer: { name: mailable(recipient.name) ?? '' },
    brand,
    event: own.facts,
    coupon:
      own.coupon === undefined
        ? undefined
        : { code: await issuedCouponCode(dependencies.secrets, own.coupon) },
    ...subject.facts,
    reply: { url: await replyLink(dependencies, draft.messageId) },
  };
  const why =
    purpose === 'marketing'
      ? whyLine({ brand, medium: route.medium, reason: own.why?.[locale] }, locale)
      : undefined;
  const letter = ownLetter(text, facts, locale, why);
  if (letter === undefined) return skip('template_incomplete');
  const kept = {
    ...facts,
    reply: { url: replyLinkWithoutToken(dependencies, draft.messageId) },
    coupon: facts.coupon === undefined ? undefined : { code: '…' },
  };
  const keptLetter = ownLetter(text, kept, locale, why);
  const linked = (answer: string) => replyLink(dependencies, draft.messageId, answer);
  const unlinked = async () => kept.reply.url;
  return {
    kind: 'send',
    route,
    locale,
    from: brand,
    letter: { ...letter, answers: await surveyIn(own, locale, linked) },
    keptLetter:
      keptLetter === undefined
        ? undefined
        : { ...keptLetter, answers: await surveyIn(own, locale, unlinked) },
    offer: subject.offer,
    isProven: isProvenRoute(recipient, route),
    timeZone,
  };
};

const skip = (reason: SkipReason): SendingDecision => ({ kind: 'skip', reason });

const reasonWithoutRoute = (recipient: Recipient, media: readonly MessageMedium[] | undefined) =>
  routeTo(recipient, 'transactional', media) === undefined ? 'no_address' : 'no_consent';

/** The question of a message, with a link for each answer. */
const surveyIn = async (
  { rules }: OwnContent,
  locale: Locale,
  linkOf: (answer: string) => Promise<string>,
): Promise<Letter['answers']> => {
  const survey = rules?.survey;
  if (survey === undefined) return undefined;
  const links = await Promise.all(
    answersTo(survey, locale).map(async ({ value, label }) => ({ label, url: await linkOf(value) })),
  );
  return { question: questionOf(survey, locale), links };
};

/** Nobody is to feel watched: behaviour is used for those who agreed, and orders for those who did not object. */
const mayPersonalise = (
  rules: OwnMessageRules | undefined,
  contact: CustomerContact | undefined,
): boolean => {
  switch (rules?.personalisation) {
    case 'behaviour':
      return contact?.profiling === 'granted';
    case 'orders':
      return contact?.profiling !== 'withdrawn';
    default:
      return true;
  }
};
