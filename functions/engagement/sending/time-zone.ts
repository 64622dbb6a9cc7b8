import type { Channel, Directory } from '../../channels/public.ts';
import type { Means } from './means.ts';

/** The time zone of a channel's customers who did not tell theirs: that of its first location, else the business's. */
export const timeZoneOf = (
  channel: Channel | undefined,
  { locations }: Directory,
  { settings }: Pick<Means, 'settings'>,
): string => locations.get(channel?.locations[0] ?? '')?.timeZone ?? settings.timeZone;
