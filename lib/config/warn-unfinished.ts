import { Annotations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Deployment } from './deployment.ts';

/** Says at synth what a stage with real customers still lacks. It deploys all the same: a shop may be called by servers only. */
export const warnUnfinished = (scope: IConstruct, deployment: Deployment): void => {
  if (!deployment.stage.servesRealCustomers) return;
  for (const [id, message] of unfinished(deployment))
    Annotations.of(scope).addWarningV2(`satu:${id}`, message);
};

/** Routes that API Gateway gives an HTTP API before anybody asks for more. */
const ROUTES_WITHOUT_ASKING = 300;

/** Warns at synth that a new API cannot hold all routes before its quota is raised. */
export const warnOfRoutes = (scope: IConstruct, domains: readonly DomainContract[]): void => {
  const routes = domains.flatMap(({ http }) => http?.routes ?? []).length;
  if (routes <= ROUTES_WITHOUT_ASKING) return;
  Annotations.of(scope).addWarningV2(
    'satu:route-quota',
    `the API has ${routes} routes, and a new API may have ${ROUTES_WITHOUT_ASKING}: deploy this stack first and raise the quota "Routes per API" of its API; see docs/guides/deploy.md`,
  );
};

export const unfinished = ({
  stage,
  tenant,
  webAclArn,
  pages,
}: Deployment): readonly (readonly [string, string])[] => {
  const { storefront, console } = tenant.signedIn;
  const callBacks = [...storefront[stage.name], ...console[stage.name]];
  return [
    ...(tenant.origins[stage.name].length === 0 && pages === undefined
      ? [
          [
            'no-origins',
            'no browser may call the API: name the storefronts in origins, lib/config/tenant.ts',
          ] as const,
        ]
      : []),
    ...(callBacks.some((url) => new URL(url).hostname === 'localhost')
      ? [
          [
            'local-call-backs',
            'people are sent to localhost after signing in: see signedIn in lib/config/tenant.ts',
          ] as const,
        ]
      : []),
    ...(stage.firewall !== undefined && webAclArn === undefined
      ? [
          [
            'no-firewall',
            'the API answers without a firewall: give the other stacks its ARN, --context webAcl=…; see docs/guides/deploy.md',
          ] as const,
        ]
      : []),
  ];
};
