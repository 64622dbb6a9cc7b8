import type { Assembly } from '../assembly/model.ts';
import { eventDeliveryRoutes } from '../event-delivery/event-delivery-routes.ts';
import type { EventDelivery } from '../event-delivery/event-delivery.ts';
import { makeGateway } from '../gateway/gateway.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { RequestHandler } from '../http/front-door.ts';
import type { Identity } from '../identity/identity.ts';
import { issuerRoutes } from '../identity/issuer-routes.ts';
import type { LocalLambda } from '../lambda/local-lambda.ts';
import { landingPage } from '../pages/landing-page.ts';
import { localRoutes } from '../pages/local-routes.ts';
import type { LocalMessage } from '../pages/messages-source.ts';
import type { SecretValues } from '../secrets/secret-values.ts';
import type { BaseServices } from './base-services.ts';
import { described } from './guard-process.ts';
import type { RunnerLog } from './runner-log.ts';
import { staticPages, type StaticPages } from '../web/static-pages.ts';
import { answerRequests } from './answer-requests.ts';

export interface PublicRoutesOptions {
  readonly base: BaseServices;
  readonly identity: Identity;
  readonly messages: () => Promise<readonly LocalMessage[]>;
  readonly lambda: LocalLambda;
  readonly log: RunnerLog;
  readonly secrets: SecretValues;
  readonly pages?: StaticPages;
  readonly whyNotReady: () => string | undefined;
}

/** Everything a caller from outside can reach: the API of the assembly, the `/_local` routes, the landing page. */
export const publicRoutes = ({
  base,
  identity,
  messages,
  lambda,
  log,
  secrets,
  pages,
  whyNotReady,
}: PublicRoutesOptions): RequestHandler => {
  const { door, engine, eventDelivery, keys, assembly } = base;
  const local = localRoutes({
    baseUrl: door.baseUrl,
    identity,
    issuer: issuerRoutes({ userPools: assembly.userPools, keys, identity }),
    messages,
    events: (query) => eventDelivery.events.list(query),
    clock: eventDelivery.clock,
    secrets,
    more: eventDeliveryRoutes(eventDelivery),
  });
  const landing = landingPage({ baseUrl: door.baseUrl, engine: engine.kind, leftOut: assembly.leftOut });
  return answerRequests({
    gateway: gatewayOf({ assembly, eventDelivery, lambda, log }),
    local,
    landing,
    pages: pages === undefined ? undefined : staticPages(pages),
    whyNotReady,
  });
};

interface GatewayParts {
  readonly assembly: Assembly;
  readonly eventDelivery: EventDelivery;
  readonly lambda: LocalLambda;
  readonly log: RunnerLog;
}

const gatewayOf = ({ assembly, eventDelivery, lambda, log }: GatewayParts): Gateway => {
  const [api, ...others] = assembly.apis;
  if (api === undefined || others.length > 0) {
    throw new Error(`the runner serves one HTTP API, the assembly has ${assembly.apis.length}`);
  }
  return makeGateway({
    api,
    permissions: assembly.permissions,
    run: (functionName, event, options) => lambda.run(functionName, event, options),
    now: () => eventDelivery.clock.now(),
    onError: (routeKey, error) => log.trouble(`${routeKey}: ${described(error)}`),
  });
};
