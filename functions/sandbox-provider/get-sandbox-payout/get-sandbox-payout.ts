import type { UseCase } from '#shared/http/request.ts';
import { totalOfSale, type SandboxOrder } from '../model/marketplace.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { requireKey } from '../requests/require-key.ts';
import { sandboxOrders } from '../store/marketplace.ts';
import type { GetSandboxPayout } from './contract.ts';

export const getSandboxPayout: UseCase<typeof GetSandboxPayout, SandboxRuntime> = async (
  { params: { shop, payoutId }, query, headers },
  { db, secrets },
) => {
  await requireKey(headers, secrets);
  const lines = (await sandboxOrders(db, shop)).flatMap(linesOf);
  const amount = lines.reduce((sum, { gross, fee }) => sum + gross - fee, 0);
  return { status: 200, body: { payoutId, currency: query.currency, amount, lines } };
};

const linesOf = (order: SandboxOrder) => {
  const { number, commission: fee, status } = order;
  const gross = totalOfSale(order);
  const sale = { number, kind: 'sale' as const, gross, fee };
  return status === 'cancelled' ? [sale, { number, kind: 'refund' as const, gross: -gross, fee: 0 }] : [sale];
};
