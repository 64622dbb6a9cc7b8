import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { changeHold, requireHeld } from '../store/change-hold.ts';
import { endHold } from '../store/holds.ts';
import { shownHold } from '../store/shown-hold.ts';
import type { ReleaseHold } from './contract.ts';

export const releaseHold: UseCase<typeof ReleaseHold, Runtime> = async (request, runtime) => {
  const hold = await changeHold(request, runtime, async (held) => {
    if (held.status === 'released' || held.status === 'expired') return held;
    // One that ran out unnoticed is released all the same; one that was spent belongs to its order.
    if (held.status === 'spent') requireHeld(held, runtime.clock.now());
    await endHold(held, 'released', causeOf(request), runtime);
    return { ...held, status: 'released', version: held.version + 1 };
  });
  return { status: 200, body: shownHold(hold, runtime.clock.now()), version: hold.version };
};
