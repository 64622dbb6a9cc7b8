import { HOUR, instant, MINUTE } from '#shared/time/clock.ts';
import type { Outgoing } from '../model/decision.ts';
import { isConversing, reasonNotToSend, suppressionOf } from '../model/address-standing.ts';
import { canBeStopped, type MessageDraft, type Message, type SkipReason } from '../model/message.ts';
import { quietUntil } from '../model/quiet-hours.ts';
import {
  allowancePart,
  AllowanceUsed,
  begun,
  loadMessage,
  MessageMoved,
  saveMessage,
} from '../store/message-log.ts';
import { digestOfRoute } from '../store/address-digest.ts';
import { loadStanding } from '../store/address-standings.ts';
import { render } from '../templates/letter.ts';
import { stopLabel } from '../templates/words.ts';
import { awaitConfirmation, confirmationDraft } from './ask-to-confirm.ts';
import { decide } from './decide.ts';
import type { SendingDependencies } from './dependencies.ts';
import { reportLink, stopLink } from './links.ts';
import { allowancesOf } from './recipient-limits.ts';

/** A handover takes seconds; one that is older than this was cut off by a crash. */
const HANDOVER_MS = 2 * MINUTE;

/**
 * Sends a message once, however often its cause is heard: the message is recorded before the provider is called, and
 * called again only under the same key. What it says is decided at this very moment: consent, order, stock.
 */
export const sendOnce = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
  decideNow = decide,
): Promise<void> => {
  const known = await loadMessage(dependencies.db, draft.messageId);
  const message = known ?? begun(draft, dependencies.clock, dependencies.settings.timeZone);
  switch (message.status) {
    case 'sent':
    case 'skipped':
    case 'failed':
      return;
    case 'sending':
      return known === undefined
        ? begin(message, dependencies, decideNow)
        : resume(message, dependencies, decideNow);
    case 'scheduled':
      return isTooOld(message, dependencies)
        ? skip(message, 'too_old', dependencies)
        : isPutOff(message, dependencies)
          ? wakeAt(message, message.sendAt, dependencies)
          : begin(message, dependencies, decideNow);
  }
};

/**
 * The same for messages that are nearly always new: whether one is known comes out when it is recorded, which saves a
 * call.
 */
export const sendNew = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
  decideNow = decide,
): Promise<void> => {
  try {
    await begin(begun(draft, dependencies.clock, dependencies.settings.timeZone), dependencies, decideNow);
  } catch (error) {
    if (!(error instanceof MessageMoved)) throw error;
    await sendOnce(draft, dependencies, decideNow);
  }
};

const begin = async (
  message: Message,
  dependencies: SendingDependencies,
  decideNow: typeof decide,
): Promise<void> => {
  if (dependencies.provider === undefined) return skip(message, 'no_provider', dependencies);
  const decision = await decideNow(message, dependencies);
  if (decision.kind === 'skip') return skip(message, decision.reason, dependencies);
  const digest = await digestOfRoute(dependencies.secrets, decision.route);
  const refusal = await refusalOf(message, decision, digest, dependencies);
  // Nobody typed the address for this message: there is no question to ask.
  if (refusal === 'address_not_confirmed' && message.template !== 'own')
    await sendOnce(confirmationDraft(message), dependencies, decideNow);
  if (refusal !== undefined) return skip(message, refusal, dependencies);
  const addressed = decision.isProven ? message : { ...message, recipient: digest };
  const quiet = quietUntil(dependencies.clock.now(), decision.timeZone, dependencies.settings.quietHours);
  if (message.purpose === 'marketing' && quiet !== undefined)
    return hold(addressed, decision, quiet, dependencies);
  const recorded = await record(addressed, decision, dependencies);
  if (recorded !== undefined) await handOver(recorded, decision, dependencies);
};

/** Whether any text may go by WhatsApp; other media ask nothing. */
const isInConversation = async (
  { route }: Outgoing,
  { db, secrets, clock }: SendingDependencies,
): Promise<boolean> => {
  if (route.medium !== 'whatsapp') return false;
  return isConversing(await loadStanding(db, await digestOfRoute(secrets, route)), clock.now());
};

/** Why nothing goes to this address: what its reader or a provider said, or that its reader was not asked yet. */
const refusalOf = async (
  { template, subscriptionId, purpose }: Message,
  { isProven, route }: Outgoing,
  digest: string,
  dependencies: SendingDependencies,
): Promise<SkipReason | undefined> => {
  const isQuestion = template === 'confirm-address';
  if (isProven && isQuestion) return 'address_confirmed';
  // A read less for each update of an order; an address that bounced is refused by the provider.
  if (isProven && purpose === 'transactional') return undefined;
  const standing =
    isQuestion && subscriptionId !== undefined
      ? await awaitConfirmation(digest, subscriptionId, dependencies)
      : await loadStanding(dependencies.db, digest);
  const suppression = suppressionOf(standing, route.medium, purpose);
  return suppression ?? (isProven ? undefined : reasonNotToSend(template, standing));
};

/** Goes on with a message whose handover was cut off: under the same key, where the provider knows it again. */
const resume = async (
  message: Message,
  dependencies: SendingDependencies,
  decideNow: typeof decide,
): Promise<void> => {
  if (dependencies.provider?.dedupes !== true) {
    if (dependencies.clock.now() - Date.parse(message.handedOverAt ?? message.createdAt) < HANDOVER_MS)
      throw new MessageMoved(message.messageId);
    return fail(message, 'outcome_unknown', dependencies);
  }
  const decision = await decideNow(message, dependencies);
  if (decision.kind === 'skip') return fail(message, 'outcome_unknown', dependencies);
  await handOver(message, decision, dependencies);
};

/** The provider asked for a break that is not over: nothing but its timer goes on with the message. */
const isPutOff = ({ handedOverAt, sendAt }: Message, { clock }: SendingDependencies): boolean =>
  handedOverAt !== undefined && sendAt !== undefined && Date.parse(sendAt) > clock.now();

const isTooOld = ({ createdAt }: Message, { clock, settings }: SendingDependencies): boolean =>
  clock.now() - Date.parse(createdAt) > settings.maxAgeHours * HOUR;

/** Waits for the morning. The schedule is made after the record: a crash between is repaired by the next delivery. */
const hold = async (
  message: Message,
  outgoing: Outgoing,
  until: number,
  dependencies: SendingDependencies,
): Promise<void> => {
  const sendAt = new Date(Math.max(until, dependencies.clock.now() + MINUTE)).toISOString();
  if (message.sendAt !== sendAt)
    await saveMessage(dependencies, { ...withText(message, outgoing), status: 'scheduled', sendAt });
  await wakeAt(message, sendAt, dependencies);
};

/** Tries again when the provider said; as with `hold`, a crash between is repaired by the next delivery. */
const putOff = async (
  message: Message,
  retryAt: number,
  dependencies: SendingDependencies,
): Promise<void> => {
  const sendAt = new Date(retryAt).toISOString();
  await saveMessage(dependencies, { ...message, status: 'scheduled', sendAt });
  await wakeAt(message, sendAt, dependencies);
};

const wakeAt = ({ messageId }: Message, sendAt = '', { schedules }: SendingDependencies): Promise<void> =>
  schedules.at(`${messageId}-${Math.ceil(Date.parse(sendAt) / 1000)}`, sendAt, {
    task: 'send-held-message',
    messageId,
  });

/** Writes down that it is about to be sent, and counts it; nothing when the person has had enough today. */
const record = async (
  message: Message,
  outgoing: Outgoing,
  dependencies: SendingDependencies,
): Promise<Message | undefined> => {
  const { clock } = dependencies;
  const next: Message = { ...withText(message, outgoing), status: 'sending', handedOverAt: instant(clock) };
  // One that the provider put off is counted already.
  const allowances = message.handedOverAt === undefined ? allowancesOf(message, outgoing, dependencies) : [];
  try {
    return await saveMessage(
      dependencies,
      next,
      allowances.map((allowance) => allowancePart(clock, allowance)),
    );
  } catch (error) {
    if (!(error instanceof AllowanceUsed)) throw error;
    await skip(message, error.reason, dependencies);
    return undefined;
  }
};

const withText = (
  message: Message,
  { route, locale, letter, offer, keptLetter = letter }: Outgoing,
): Message => {
  const { subject, text } = render(keptLetter, route.medium);
  return { ...message, medium: route.medium, locale, subject, text, offer, why: letter.footer };
};

const handOver = async (
  message: Message,
  outgoing: Outgoing,
  dependencies: SendingDependencies,
): Promise<void> => {
  const { route, from, letter, locale, isProven } = outgoing;
  const stopUrl = canBeStopped(message) ? await stopLink(dependencies, message.messageId) : undefined;
  const stop = stopUrl === undefined ? undefined : { label: stopLabel(isProven, locale), url: stopUrl };
  const handover = {
    key: message.messageId,
    ...route,
    from,
    content: render({ ...letter, stop }, route.medium),
    stopUrl,
    reportUrl: route.medium === 'push' ? await reportLink(dependencies, message.messageId) : undefined,
    purpose: message.purpose,
    approved: letter.approved,
    isInConversation: await isInConversation(outgoing, dependencies),
    ttl: message.ttl,
  };
  const answer = await dependencies.provider?.send(handover);
  if (answer?.accepted === false && 'retryAt' in answer) return putOff(message, answer.retryAt, dependencies);
  if (answer?.accepted === false) return fail(message, answer.reason, dependencies);
  await saveMessage(dependencies, { ...message, status: 'sent', sentAt: instant(dependencies.clock) });
};

const skip = async (
  message: Message,
  reason: SkipReason,
  dependencies: SendingDependencies,
): Promise<void> => {
  await saveMessage(dependencies, { ...message, status: 'skipped', reason });
};

const fail = async (message: Message, reason: string, dependencies: SendingDependencies): Promise<void> => {
  await saveMessage(dependencies, { ...message, status: 'failed', reason });
};
