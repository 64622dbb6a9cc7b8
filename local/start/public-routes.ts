import type { Assembly } from '../assembly/model.ts';
import { fabricRoutes } from '../fabric/fabric-routes.ts';
import type { Fabric } from '../fabric/fabric.ts';
import { makeGateway } from '../gateway/gateway.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Visit } from '../http/front-door.ts';
import type { Identity } from '../identity/identity.ts';
import { issuerRoutes } from '../identity/issuer-routes.ts';
import type { LocalLambda } from '../lambda/local-lambda.ts';
import { landingPage } from '../pages/landing-page.ts';
import { localRoutes } from '../pages/local-routes.ts';
import type { LocalMessage } from '../pages/messages-source.ts';
import type { SecretValues } from '../secrets/secret-values.ts';
import type { Ground } from './ground.ts';
import { described } from './guard-process.ts';
import type { RunnerLog } from './runner-log.ts';
import { visits } from './visits.ts';

export interface PublicRoutesOptions {
  readonly ground: Ground;
  readonly identity: Identity;
  readonly messages: () => Promise<readonly LocalMessage[]>;
  readonly lambda: LocalLambda;
  readonly log: RunnerLog;
  readonly secrets: SecretValues;
  readonly whyNotReady: () => string | undefined;
}

/** Everything a caller from outside can reach: the API of the assembly, the `/_local` routes, the landing page. */
export const publicRoutes = ({
  ground,
  identity,
  messages,
  lambda,
  log,
  secrets,
  whyNotReady,
}: PublicRoutesOptions): Visit => {
  const { door, engine, fabric, keys, assembly } = ground;
  const local = localRoutes({
    baseUrl: door.baseUrl,
    identity,
    issuer: issuerRoutes({ userPools: assembly.userPools, keys, identity }),
    messages,
    events: (query) => fabric.events.list(query),
    clock: fabric.clock,
    secrets,
    more: fabricRoutes(fabric),
  });
  const landing = landingPage({ baseUrl: door.baseUrl, engine: engine.kind, leftOut: assembly.leftOut });
  return visits({ gateway: gatewayOf({ assembly, fabric, lambda, log }), local, landing, whyNotReady });
};

interface GatewayParts {
  readonly assembly: Assembly;
  readonly fabric: Fabric;
  readonly lambda: LocalLambda;
  readonly log: RunnerLog;
}

const gatewayOf = ({ assembly, fabric, lambda, log }: GatewayParts): Gateway => {
  const [api, ...others] = assembly.apis;
  if (api === undefined || others.length > 0) {
    throw new Error(`the runner serves one HTTP API, the assembly has ${assembly.apis.length}`);
  }
  return makeGateway({
    api,
    permissions: assembly.permissions,
    run: (functionName, event, options) => lambda.run(functionName, event, options),
    now: () => fabric.clock.now(),
    onError: (routeKey, error) => log.trouble(`${routeKey}: ${described(error)}`),
  });
};
