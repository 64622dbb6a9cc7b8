import { Construct } from 'constructs';
import type { DomainContract } from '../../shared/contracts/domain.ts';
import { meansOf, type DomainParts } from './domain-parts.ts';
import { domainRoutes } from './domain-routes.ts';
import { ShopFunction } from './shop-function.ts';

export interface DomainHttpProps extends DomainParts {
  readonly http: NonNullable<DomainContract['http']>;
}

/** The function behind a domain's routes. */
export class DomainHttp extends Construct {
  constructor(scope: Construct, id: string, { http, ...parts }: DomainHttpProps) {
    super(scope, id);
    const { environment, statements } = meansOf(http.reach, parts);
    const server = new ShopFunction(this, 'Server', {
      deployment: parts.deployment,
      name: `${parts.domain.name}-http`,
      description: `${parts.domain.purpose} Answers the API.`,
      errorImpact: http.errorImpact,
      memoryMb: http.memoryMb,
      timeoutSeconds: http.timeoutSeconds ?? 10,
      reservedConcurrency: http.reservedConcurrency,
      environment: { ...parts.frontDoor.identityEnvironment, ...environment },
      statements,
    });
    domainRoutes(this, http.routes, { server, frontDoor: parts.frontDoor });
  }
}
