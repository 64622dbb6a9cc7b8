import pages from '../pages.json' with { type: 'json' };
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keptAnswer } from '../kept.ts';
import type { ShowReference } from './contract.ts';

export const showReference: UseCase<typeof ShowReference, Runtime> = async (request) => {
  const { html, contentSecurityPolicy } = pages.reference;
  const { headers, isKept } = keptAnswer(request, pages.reference);
  if (isKept) return { status: 304, body: undefined, headers };
  return {
    status: 200,
    body: html,
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy },
  };
};
