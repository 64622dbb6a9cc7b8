import { loadDirectory } from '../../channels/public.ts';
import { signInMessageOf } from '../../customers/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { localeOf } from '../model/recipient.ts';
import { signInCode } from '../templates/verify-address.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/**
 * How to bring a sign-in code to its address, while it can be used. Anybody may ask for one, so it speaks for a channel
 * of the shop or not at all. The code is not kept with the message.
 */
export const decideSignIn = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const [found, directory] = await Promise.all([
    signInMessageOf(dependencies, draft.signInId ?? ''),
    loadDirectory(dependencies.db, dependencies.clock, draft.channel),
  ]);
  const channel = directory.channels.get(found?.channel ?? '');
  if (found === undefined || channel === undefined) return { kind: 'skip', reason: 'verification_ended' };
  const { medium, address, code, expiresAt } = found;
  if (dependencies.provider?.media.includes(medium) === false) return { kind: 'skip', reason: 'no_address' };
  const { brand } = channel;
  const locale = localeOf(undefined, channel.country);
  const timeZone = timeZoneOf(channel, directory, dependencies);
  const letter = (text: string) => signInCode({ brand, code: text, expiresAt, timeZone }, locale);
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
