import type { Directory } from '../../channels/public.ts';
import { isProvenRoute, localeOf, routeTo, type Recipient } from '../model/recipient.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/**
 * How transactional news from a channel reaches somebody: to which address, in whose name, in which language and time
 * zone. Undefined when no address can be reached.
 *
 * @param channelCode of the order or cart that the news is about
 */
export const addressing = (
  recipient: Recipient,
  channelCode: string,
  directory: Directory,
  dependencies: SendingDependencies,
) => {
  const route = routeTo(recipient, 'transactional', dependencies.provider?.media);
  if (route === undefined) return undefined;
  const channel = directory.channels.get(channelCode);
  return {
    route,
    locale: localeOf(recipient.locale, channel?.country ?? ''),
    from: channel?.brand ?? channelCode,
    isProven: isProvenRoute(recipient, route),
    timeZone: recipient.timeZone ?? timeZoneOf(channel, directory, dependencies),
  };
};
