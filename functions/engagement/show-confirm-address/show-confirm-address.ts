import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { confirmableMessage } from '../requests/confirmable-message.ts';
import { confirmPage } from '../templates/confirm-page.ts';
import type { ShowConfirmAddress } from './contract.ts';

export const showConfirmAddress: UseCase<typeof ShowConfirmAddress, Runtime> = async (
  { params, query },
  runtime,
) => {
  const { locale } = await confirmableMessage(runtime, params.messageId, query.token);
  return { status: 200, ...confirmPage(locale ?? 'en', 'ask') };
};
