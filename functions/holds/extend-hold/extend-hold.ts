import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { remembered } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { holdsErrors } from '../errors.ts';
import type { Hold } from '../model/hold.ts';
import { changeHold } from '../change-hold.ts';
import { requireHeld } from '../requests/require-held.ts';
import { holdUntil } from '../requests/hold-until.ts';
import { saveHold } from '../store/holds.ts';
import { holdView } from '../view/hold-view.ts';
import type { ExtendHold } from './contract.ts';

export const extendHold: UseCase<typeof ExtendHold, Runtime> = async (request, runtime) => {
  const hold = await changeHold(request, runtime, async (held) => {
    if (requireHeld(held, runtime.clock.now()).extended)
      throw problem(holdsErrors.HOLD_ALREADY_EXTENDED, { detail: `it is held until ${held.expiresAt}` });
    const extended: Hold = {
      ...held,
      version: held.version + 1,
      extended: true,
      expiresAt: holdUntil(request.body.expiresIn, request.actor, runtime.clock.now()),
      recentKeys: remembered(held.recentKeys, request.idempotency, 200),
    };
    await saveHold(extended, runtime);
    return extended;
  });
  return { status: 200, body: holdView(hold, runtime.clock.now()), version: hold.version };
};
