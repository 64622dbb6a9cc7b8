import { hasScopeIn, worksAt, type Actor } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { isExpiredDraft, type Cart } from '../model/cart.ts';
import { listedDrafts, loadDraftCarts } from '../store/drafts.ts';
import type { ListDrafts } from './contract.ts';

type Query = RequestOf<typeof ListDrafts>['query'];

/** The list has those that became orders, too, until their time: what is shown are open drafts. */
export const listDrafts: UseCase<typeof ListDrafts, Runtime> = async ({ query, actor }, runtime) => {
  const { limit, cursor } = query;
  const { items, nextCursor } = await listedDrafts(runtime.db, {
    limit,
    cursor,
  });
  const carts = await loadDraftCarts(runtime.db, items);
  const now = runtime.clock.now();
  const data = carts
    .filter((cart) => cart !== undefined)
    .filter((cart) => isWanted(cart, query, actor) && !isExpiredDraft(cart, now))
    .map(showDraft);
  return {
    status: 200,
    body: { data, page: { nextCursor: nextCursor ?? null } },
  };
};

const isWanted = (cart: Cart, { channel, soldAt }: Query, actor: Actor): boolean =>
  cart.status === 'open' &&
  hasScopeIn(actor, 'carts.write', cart.channel) &&
  (cart.soldAt === undefined || worksAt(actor, cart.soldAt)) &&
  (channel === undefined || cart.channel === channel) &&
  (soldAt === undefined || cart.soldAt === soldAt);

const showDraft = ({
  cartId,
  version,
  channel,
  currency,
  customerId,
  soldAt,
  draft,
  lines,
  createdAt,
}: Cart) => ({
  cartId,
  version,
  channel,
  currency,
  customerId,
  soldAt,
  openedBy: draft?.by ?? '',
  units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  createdAt,
  expiresAt: draft?.expiresAt ?? '',
});
