import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { may } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, ttlAfter } from '#shared/time/clock.ts';
import { timelinesItems } from '../table.ts';
import { viewKey, viewsPartition } from './keys.ts';

export const profileViewGrants = [may(timelinesItems.items.profileView, 'PutItem', 'Query')];

/** That somebody looked at a customer. */
export interface ProfileView {
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly what: 'timeline';
}

const KEPT_DAYS = 2 * 365;

/** Written before anything is shown. */
export const recordProfileView = async (
  customerId: string,
  { actor, what }: { readonly actor: Actor; readonly what: ProfileView['what'] },
  { db, clock, ids }: Pick<Runtime, 'db' | 'clock' | 'ids'>,
): Promise<void> => {
  const at = instant(clock);
  const role = actor.kind === 'staff' ? actor.role : actor.kind;
  const view = { at, by: actorReference(actor), role, what, ttl: ttlAfter(clock, KEPT_DAYS * DAY) };
  await db.writeOne(put(viewKey(customerId, at, ids.next('view')), view));
};

export const profileViewsOf = (
  db: Database,
  customerId: string,
  page: PageRequest,
): Promise<Page<ProfileView>> => {
  const { table, pk } = viewsPartition(customerId);
  return db.query<ProfileView>(table, pk, { newestFirst: true, ...page });
};
