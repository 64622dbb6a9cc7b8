import type { RouteContract } from '#shared/contracts/route.ts';
import type { Components } from '../components.ts';
import { answersOf } from './answers.ts';
import { parametersOf } from './parameters.ts';
import { refusalsOf } from './refusals.ts';
import { securityOf } from './security.ts';

/** One route as an OpenAPI operation. */
export const operationOf = (route: RouteContract, tag: string, components: Components): object => ({
  operationId: route.operationId,
  tags: [tag],
  summary: route.summary,
  description: route.description,
  security: securityOf(route),
  parameters: parametersOf(route, components),
  ...requestBodyOf(route, components),
  responses: { ...answersOf(route, components), ...refusalsOf(route) },
});

const requestBodyOf = (route: RouteContract, components: Components): object => {
  if (route.rawBody === true) {
    return { requestBody: { content: { '*/*': { schema: { type: 'string' } } } } };
  }
  if (route.body === undefined) return {};
  return {
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: components.schemaOf(route.body, 'input'),
          example: route.example,
        },
      },
    },
  };
};
