import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { voucherKeyOf } from '../requests/sign-voucher.ts';
import type { ListVoucherKeys } from './contract.ts';

export const listVoucherKeys: UseCase<typeof ListVoucherKeys, Runtime> = async (_request, { secrets }) => ({
  status: 200,
  body: { keys: [await voucherKeyOf(secrets)] },
});
