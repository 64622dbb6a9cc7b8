import type { Channel, Directory } from '../../channels/public.ts';
import type { SendingDependencies } from './dependencies.ts';

/** The time zone of a channel's customers who did not tell theirs: that of its first location, else the business's. */
export const timeZoneOf = (
  channel: Channel | undefined,
  { locations }: Directory,
  { settings }: Pick<SendingDependencies, 'settings'>,
): string => locations.get(channel?.locations[0] ?? '')?.timeZone ?? settings.timeZone;
