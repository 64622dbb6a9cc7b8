import type { Actor } from '#shared/actors/actor.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { problem } from '#shared/problems/problem.ts';

/** The refusal of what only staff may send. */
export const forStaff = (actor: Actor, pointer: string) => {
  const detail = `only staff may send this, not a ${actor.kind}`;
  return problem(commonErrors.FORBIDDEN, { detail, errors: [{ pointer, code: 'FORBIDDEN', detail }] });
};
