import { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import { domainFunction, type DomainParts } from './domain-function.ts';
import { domainRoutes } from './domain-routes.ts';
import { callersEnvironment } from './environment.ts';
import { mayReadSecrets } from './reach-statements.ts';

export interface DomainHttpProps extends DomainParts {
  readonly http: NonNullable<DomainContract['http']>;
}

/** The function behind a domain's routes. */
export class DomainHttp extends Construct {
  constructor(scope: Construct, id: string, { http, ...parts }: DomainHttpProps) {
    super(scope, id);
    const { deployment, frontDoor } = parts;
    const server = domainFunction(this, 'Server', parts, {
      kind: 'http',
      settings: http,
      duty: 'Answers the API.',
      errorImpact: http.errorImpact,
      timeoutSeconds: http.timeoutSeconds ?? 10,
      environment: { ...frontDoor.identityEnvironment, ...callersEnvironment(deployment, frontDoor) },
      statements: frontDoor.originKey === undefined ? [] : [mayReadSecrets([frontDoor.originKey.secretArn])],
    });
    domainRoutes(this, http.routes, { server, frontDoor });
  }
}
