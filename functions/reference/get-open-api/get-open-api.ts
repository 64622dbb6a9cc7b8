import document from '../../../docs/reference/openapi.json' with { type: 'json' };
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keptAnswer } from '../kept.ts';
import type { GetOpenApi } from './contract.ts';

export const getOpenApi: UseCase<typeof GetOpenApi, Runtime> = async (request) => {
  const { headers, isKept } = keptAnswer(request, document);
  return isKept ? { status: 304, body: undefined, headers } : { status: 200, body: document, headers };
};
