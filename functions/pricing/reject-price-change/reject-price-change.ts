import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { decideHeld } from '../requests/decide-held-price.ts';
import { saveHeldParts, type StoredHeldPrice } from '../store/held-prices.ts';
import { shownHeld } from '../view/shown-price.ts';
import type { RejectPriceChange } from './contract.ts';

export const rejectPriceChange: UseCase<typeof RejectPriceChange, Runtime> = async (request, runtime) => {
  const held = await decideHeld(request, runtime, async (waiting) => {
    const rejected: StoredHeldPrice = { ...waiting, heldStatus: 'rejected', note: request.body.note };
    await commit(runtime.db, saveHeldParts(rejected, causeOf(request), runtime.clock));
    return rejected;
  });
  return { status: 200, body: shownHeld(held, runtime.clock.now()), version: held.version };
};
