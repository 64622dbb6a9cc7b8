import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { withConsents } from '../model/consent.ts';
import { described, saidBy, type Medium } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { decideProfile } from './decide-profile.ts';

/**
 * Stops marketing to a customer by one medium, with a record of it. Saying it again changes nothing.
 *
 * @param asked.source where the person said so, for example `unsubscribe-link`
 */
export const withdrawMarketing = async (
  runtime: Runtime,
  customerId: string,
  asked: {
    readonly medium: Medium;
    readonly source: string;
    readonly textVersion: string;
    readonly actor: Actor;
    readonly origin: Origin;
  },
): Promise<void> => {
  const { medium, source, textVersion } = asked;
  const at = instant(runtime.clock);
  const withdrawal = { medium, purpose: 'marketing', state: 'withdrawn', at, source, textVersion } as const;
  await changeProfile(runtime, customerId, undefined, (current) => {
    const content = described(customerId, saidBy(current), current, at);
    const wanted = { ...content, consents: withConsents(content.consents, [withdrawal]) };
    return decideProfile(current, wanted, asked, { now: at, need: 'optional' });
  });
};
