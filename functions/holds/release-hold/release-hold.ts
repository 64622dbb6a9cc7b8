import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { changeHold } from '../change-hold.ts';
import { requireHeld } from '../requests/require-held.ts';
import { endHold } from '../store/holds.ts';
import { holdView } from '../view/hold-view.ts';
import type { ReleaseHold } from './contract.ts';

export const releaseHold: UseCase<typeof ReleaseHold, Runtime> = async (request, runtime) => {
  const hold = await changeHold(request, runtime, async (held) => {
    if (held.status === 'released' || held.status === 'expired') return held;
    // One that ran out unnoticed is released all the same; one that was spent belongs to its order.
    if (held.status === 'spent') requireHeld(held, runtime.clock.now());
    await endHold(held, 'released', causeOf(request), runtime);
    return { ...held, status: 'released', version: held.version + 1 };
  });
  return { status: 200, body: holdView(hold, runtime.clock.now()), version: hold.version };
};
