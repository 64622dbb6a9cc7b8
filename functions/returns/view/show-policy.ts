import type * as z from 'zod/mini';
import type { ReturnPolicy } from '../model/policy.ts';
import type { returnPolicy } from '../schemas.ts';

export const showPolicy = ({
  recentKeys: _recentKeys,
  ...policy
}: ReturnPolicy): z.output<typeof returnPolicy> => {
  const {
    pk: _pk,
    sk: _sk,
    ...shown
  } = policy as ReturnPolicy & { readonly pk?: string; readonly sk?: string };
  return shown;
};
