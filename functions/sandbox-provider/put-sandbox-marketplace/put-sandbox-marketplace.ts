import type { UseCase } from '#shared/http/request.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { changeShop } from '../store/marketplace.ts';
import type { PutSandboxMarketplace } from './contract.ts';

export const putSandboxMarketplace: UseCase<typeof PutSandboxMarketplace, SandboxRuntime> = async (
  { params: { shop }, body },
  runtime,
) => {
  await changeShop(shop, (before) => ({ version: 0, ...before, shop, ...body }), runtime);
  return { status: 200, body };
};
