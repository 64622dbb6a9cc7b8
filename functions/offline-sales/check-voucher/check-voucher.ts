import { hasUseLeft, normalisedCode } from '../../promotions/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CheckVoucher } from './contract.ts';

export const checkVoucher: UseCase<typeof CheckVoucher, Runtime> = async ({ params }, { db, clock }) => ({
  status: 200,
  body: { isUsable: await hasUseLeft(db, normalisedCode(params.code), clock.now()) },
});
