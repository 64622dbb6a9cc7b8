import type * as z from 'zod/mini';
import { pickFields } from '#shared/contracts/pick-fields.ts';
import type { Channel, Location } from '../model/channel.ts';
import { channelBody, locationBody, type channel, type location } from '../schemas.ts';

const channelFields = ['code', ...Object.keys(channelBody.shape), 'version'];
const locationFields = ['code', ...Object.keys(locationBody.shape), 'version'];

export const channelView = (stored: Channel) => pickFields(channelFields, stored) as z.input<typeof channel>;
export const locationView = (stored: Location) =>
  pickFields(locationFields, stored) as z.input<typeof location>;
