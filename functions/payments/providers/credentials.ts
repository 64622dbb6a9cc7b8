import * as z from 'zod/mini';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { jsonOf } from '#shared/json/json-of.ts';
import { paymentsErrors } from '../errors.ts';

/**
 * The credentials of a provider, from its secret; nothing while the secret still holds what the deployment made up.
 * They are in the secret alone: no refusal and no log names a value.
 */
export const findCredentials = async <Schema extends z.ZodMiniType>(
  secrets: Runtime['secrets'],
  provider: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> => {
  const read = z.safeParse(schema, jsonOf(await secrets.get(provider)));
  return read.success ? read.data : undefined;
};

/** @throws PAYMENT_METHOD_NOT_AVAILABLE where nobody set them */
export const requireCredentials = async <Schema extends z.ZodMiniType>(
  secrets: Runtime['secrets'],
  provider: string,
  schema: Schema,
): Promise<z.output<Schema>> => {
  const found = await findCredentials(secrets, provider, schema);
  if (found !== undefined) return found;
  throw problem(paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE, {
    detail: `${provider} has no valid credentials in this deployment`,
  });
};
