import type * as z from 'zod/mini';
import type { Channel, Location } from '../model/channel.ts';
import { channelBody, locationBody, type channel, type location } from '../schemas.ts';

/** Only declared fields leave the house; what the store keeps beside them stays inside. */
const pick = <Field extends string>(fields: readonly Field[], from: object) =>
  Object.fromEntries(
    fields.flatMap((field) =>
      field in from && Reflect.get(from, field) !== undefined ? [[field, Reflect.get(from, field)]] : [],
    ),
  );

const channelFields = ['code', ...Object.keys(channelBody.shape), 'version'];
const locationFields = ['code', ...Object.keys(locationBody.shape), 'version'];

export const shownChannel = (stored: Channel) => pick(channelFields, stored) as z.input<typeof channel>;
export const shownLocation = (stored: Location) => pick(locationFields, stored) as z.input<typeof location>;
