import type * as z from 'zod/mini';
import { statusOf, type Drop } from '../model/drop.ts';
import type { drop as schema } from '../schemas.ts';

export const dropView = (drop: Drop, now: number): z.input<typeof schema> => ({
  dropId: drop.dropId,
  version: drop.version,
  name: drop.name,
  channel: drop.channel,
  skus: [...drop.skus],
  opensAt: drop.opensAt,
  closesAt: drop.closesAt,
  unitsPerCustomer: drop.unitsPerCustomer,
  servedAtOnce: drop.servedAtOnce,
  buyWithin: drop.buyWithin,
  signedInOnly: drop.signedInOnly,
  groups: drop.groups === undefined ? undefined : [...drop.groups],
  status: statusOf(drop, now),
});
