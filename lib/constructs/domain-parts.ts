import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { DomainContract, Reach } from '../../shared/contracts/domain.ts';
import type { Deployment } from '../config/deployment.ts';
import { reachEnvironment } from './environment.ts';
import type { Foundation, FrontDoor } from './foundation.ts';
import { reachStatements } from './reach-statements.ts';
import type { Timers } from './timers.ts';

/** What every function of a domain is made from. */
export interface DomainParts {
  readonly deployment: Deployment;
  readonly domain: DomainContract;
  readonly foundation: Foundation;
  readonly frontDoor: FrontDoor;
  /** Present when the domain makes schedules. */
  readonly timers: Timers | undefined;
}

interface Means {
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
}

/** What a function gets for its reach: where things are, and leave to use them. */
export const meansOf = (reach: Reach, { domain, foundation, frontDoor, timers }: DomainParts): Means => {
  const schedules = reach.schedules === true ? timers : undefined;
  return {
    environment: {
      ...reachEnvironment(reach, foundation, frontDoor.api.apiEndpoint),
      ...schedules?.environment,
    },
    statements: [...reachStatements(reach, domain.name, foundation), ...(schedules?.statements ?? [])],
  };
};
