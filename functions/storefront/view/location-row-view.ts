import type * as z from 'zod/mini';
import type { Location } from '../../channels/public.ts';
import { locationBody } from '../../channels/schemas.ts';
import { pickFields } from '#shared/contracts/pick-fields.ts';
import type { locationRow } from '../schemas.ts';

/** A location with what a search found out about it. */
export type LocationFound = Location & {
  readonly distanceKm?: number;
  readonly availableToPromise?: number;
  readonly readyBy?: string;
};

const fields = [
  'code',
  ...Object.keys(locationBody.shape),
  'version',
  'distanceKm',
  'availableToPromise',
  'readyBy',
];

export const locationRowView = (found: LocationFound) =>
  pickFields(fields, found) as z.input<typeof locationRow>;
