import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetAsyncApi } from './get-async-api/contract.ts';
import { getAsyncApi } from './get-async-api/get-async-api.ts';
import { GetHealth } from './get-health/contract.ts';
import { getHealth } from './get-health/get-health.ts';
import { GetOpenApi } from './get-open-api/contract.ts';
import { getOpenApi } from './get-open-api/get-open-api.ts';
import { ShowErrorReference } from './show-error-reference/contract.ts';
import { showErrorReference } from './show-error-reference/show-error-reference.ts';
import { ShowReference } from './show-reference/contract.ts';
import { showReference } from './show-reference/show-reference.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(ShowReference, showReference),
    operation(ShowErrorReference, showErrorReference),
    operation(GetOpenApi, getOpenApi),
    operation(GetAsyncApi, getAsyncApi),
    operation(GetHealth, getHealth),
  ],
  awsRuntime(),
);
