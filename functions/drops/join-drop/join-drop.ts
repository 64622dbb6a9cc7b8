import { loadCart, requireCart } from '../../carts/public.ts';
import { groupsOf } from '../../customers/public.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { dropsErrors } from '../errors.ts';
import { statusOf, type Drop } from '../model/drop.ts';
import { joined, type QueueEntry } from '../model/queue-entry.ts';
import { requireDrop } from '../requests/require-drop.ts';
import { loadQueue } from '../store/queues.ts';
import { loadEntry, entryIdOf, EntryMoved, saveJoined } from '../store/queue-entries.ts';
import { entryView } from '../view/entry-view.ts';
import type { JoinDrop } from './contract.ts';

type Request = RequestOf<typeof JoinDrop>;

export const joinDrop: UseCase<typeof JoinDrop, Runtime> = async (request, runtime) => {
  const drop = await requireDrop(runtime.db, request.params.dropId);
  const holder = await holderOf(request, drop, runtime);
  await refuseStrangers(drop, holder, runtime);
  const { entry, isNew } = await decideAgain(
    (error) => error instanceof EntryMoved,
    () => join(drop, holder, runtime),
  );
  const queue = await loadQueue(runtime.db, drop.dropId, { consistent: false });
  return {
    status: isNew ? 201 : 200,
    body: await entryView(entry, { drop, queue }, runtime),
    version: entry.version,
  };
};

const join = async (
  drop: Drop,
  holder: string,
  runtime: Runtime,
): Promise<{ readonly entry: QueueEntry; readonly isNew: boolean }> => {
  const { db, clock } = runtime;
  const { dropId } = drop;
  const entryId = entryIdOf(dropId, holder);
  const known = await loadEntry(db, entryId);
  const status = statusOf(drop, clock.now());
  const requested = { entryId, dropId, holder, joinedAt: instant(clock), early: status === 'scheduled' };
  const entry = joined(known, requested, clock.now());
  if (entry === undefined && known !== undefined) return { entry: known, isNew: false };
  if (entry === undefined || status === 'closed')
    throw problem(dropsErrors.DROP_CLOSED, { detail: `${drop.name} closed at ${drop.closesAt}` });
  await saveJoined(entry, runtime);
  return { entry, isNew: true };
};

const isSignedInOnly = ({ signedInOnly, groups }: Drop): boolean => signedInOnly || groups !== undefined;

const refuseStrangers = async (
  { name, groups }: Drop,
  holder: string,
  { db, clock }: Runtime,
): Promise<void> => {
  if (groups === undefined) return;
  const own = await groupsOf(db, holder.slice('customer:'.length), clock.now());
  if (own.some((each) => groups.includes(each))) return;
  throw problem(dropsErrors.DROP_MEMBERS_ONLY, { detail: `${name} is for: ${groups.join(', ')}` });
};

/** Whose entry it is: the customer's, else that of the cart which the caller may open. */
const holderOf = async (request: Request, drop: Drop, { db, secrets }: Runtime): Promise<string> => {
  const { actor, body } = request;
  if (actor.kind === 'customer') return `customer:${actor.customerId}`;
  if (body.cartId !== undefined) {
    const cart = await requireCart(await loadCart(db, body.cartId), body.cartId, request, secrets);
    if (cart.customerId !== undefined) return `customer:${cart.customerId}`;
    if (!isSignedInOnly(drop)) return `cart:${cart.cartId}`;
  }
  throw problem(commonErrors.UNAUTHENTICATED, {
    detail: isSignedInOnly(drop)
      ? 'only signed-in customers may join this drop'
      : 'sign in, or join with a cart: `cartId` in the body and its X-Cart-Token',
  });
};
