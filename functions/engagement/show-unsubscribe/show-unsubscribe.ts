import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { stopPage } from '../templates/stop-page.ts';
import { stoppableMessage } from '../requests/stoppable-message.ts';
import type { ShowUnsubscribe } from './contract.ts';

export const showUnsubscribe: UseCase<typeof ShowUnsubscribe, Runtime> = async (
  { params, query },
  runtime,
) => {
  const { locale, why } = await stoppableMessage(runtime, params.messageId, query.token);
  return { status: 200, ...stopPage(locale ?? 'en', 'ask', why) };
};
