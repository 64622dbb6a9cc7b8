import { loadCart } from '../../carts/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { dropsErrors } from '../errors.ts';
import { cartAt, type QueueEntry } from '../model/queue-entry.ts';
import { requireDrop } from '../requests/require-drop.ts';
import { loadQueue } from '../store/queues.ts';
import { moveForAsker } from '../store/move-queue.ts';
import { loadEntry } from '../store/queue-entries.ts';
import { entryView } from '../view/entry-view.ts';
import { verifiedNumber } from '../store/signed-number.ts';
import type { ResumeQueueEntry } from './contract.ts';

export const resumeQueueEntry: UseCase<typeof ResumeQueueEntry, Runtime> = async (
  { params, body },
  runtime,
) => {
  const { db, secrets } = runtime;
  const { dropId } = params;
  const drop = await requireDrop(db, dropId);
  const given = await verifiedNumber(body.signedNumber, dropId, secrets);
  if (given === undefined) throw refused(dropsErrors.SIGNED_NUMBER_INVALID, `${dropId} never signed this`);
  await moveForAsker(drop, await loadQueue(db, dropId, { consistent: false }), runtime);
  const [entry, queue] = await Promise.all([
    loadEntry(db, given.entryId),
    loadQueue(db, dropId, { consistent: false }),
  ]);
  if (entry?.number !== given.number)
    throw refused(dropsErrors.SIGNED_NUMBER_ENDED, `number ${given.number} was given up`);
  const cart = await cartOf(entry, runtime);
  return {
    status: 200,
    body: {
      ...(await entryView(entry, { drop, queue }, runtime)),
      ...(cart === undefined ? {} : { cart }),
    },
    version: entry.version,
  };
};

/** The way back into the cart of a guest: whoever has the number has the entry, and buys with that cart. */
const cartOf = async (entry: QueueEntry, { db, secrets }: Runtime) => {
  const cartId = cartAt(entry);
  const cart = cartId === undefined ? undefined : await loadCart(db, cartId);
  // Somebody who signed in meanwhile opens it by signing in.
  if (cart?.status !== 'open' || cart.customerId !== undefined) return undefined;
  return { cartId: cart.cartId, cartToken: await guestToken(secrets, 'cart', cart.cartId) };
};

const refused = (
  contract: typeof dropsErrors.SIGNED_NUMBER_INVALID | typeof dropsErrors.SIGNED_NUMBER_ENDED,
  detail: string,
) =>
  problem(contract, {
    detail,
    errors: [{ pointer: '/body/signedNumber', code: contract.code, detail }],
  });
