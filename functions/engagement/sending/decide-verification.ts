import { loadDirectory } from '../../channels/public.ts';
import { verificationMessageOf } from '../../customers/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { localeOf } from '../model/recipient.ts';
import { verifyAddress } from '../templates/verify-address.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/** How to bring a code to the address it proves, while it can be used. The code is not kept with the message. */
export const decideVerification = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const [found, directory] = await Promise.all([
    verificationMessageOf(dependencies, draft.verificationId ?? ''),
    loadDirectory(dependencies.db, dependencies.clock, draft.channel),
  ]);
  if (found === undefined) return { kind: 'skip', reason: 'verification_ended' };
  const { type, address, code, expiresAt } = found;
  const medium = type === 'email' ? 'email' : 'sms';
  if (dependencies.provider?.media.includes(medium) === false) return { kind: 'skip', reason: 'no_address' };
  const channel = directory.channels.get(found.channel);
  const brand = channel?.brand ?? found.channel;
  const locale = localeOf(found.locale, channel?.country ?? '');
  const timeZone = found.timeZone ?? timeZoneOf(channel, directory, dependencies);
  const letter = (text: string) => verifyAddress({ brand, code: text, expiresAt, timeZone }, locale);
  return {
    kind: 'send',
    route: { medium, address },
    locale,
    from: brand,
    letter: letter(code),
    keptLetter: letter('••••••'),
    isProven: false,
    timeZone,
  };
};
