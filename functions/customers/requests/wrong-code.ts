import { problem } from '#shared/problems/problem.ts';
import { customersErrors } from '../errors.ts';
import { TRIES } from '../model/verification.ts';

/** @param tries codes that were tried before this one */
export const wrongCode = (code: 'VERIFICATION_CODE_WRONG' | 'SIGN_IN_CODE_WRONG', tries: number) =>
  problem(customersErrors[code], {
    detail: `${Math.max(0, TRIES - tries - 1)} attempts left`,
    errors: [{ pointer: '/body/code', code, detail: 'does not match the code that was sent' }],
  });
