import document from '../../../docs/reference/asyncapi.json' with { type: 'json' };
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keptAnswer } from '../kept.ts';
import type { GetAsyncApi } from './contract.ts';

export const getAsyncApi: UseCase<typeof GetAsyncApi, Runtime> = async (request) => {
  const { headers, isKept } = keptAnswer(request, document);
  return isKept ? { status: 304, body: undefined, headers } : { status: 200, body: document, headers };
};
