import { problem } from '#shared/problems/problem.ts';
import { equalInConstantTime, type Secrets } from '#shared/secrets/secrets.ts';
import { sandboxErrors } from '../errors.ts';
import { SANDBOX_KEY_HEADER, sandboxKey } from './sandbox-key.ts';

/** Refuses a program that does not show the shop's key. */
export const requireKey = async (
  headers: Readonly<Record<string, string | undefined>>,
  secrets: Secrets,
): Promise<void> => {
  const shown = headers[SANDBOX_KEY_HEADER] ?? '';
  if (!equalInConstantTime(shown, sandboxKey(await secrets.get('sandbox'))))
    throw problem(sandboxErrors.SANDBOX_KEY_INVALID, { detail: 'the key is missing or wrong' });
};
