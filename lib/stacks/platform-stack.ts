import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import {
  HttpAuthorizer,
  HttpAuthorizerType,
  type HttpApi,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { UserPool, UserPoolClient, UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Deployment } from '../config/deployment.ts';
import { pascalCase } from '../config/names.ts';
import { customersPool, customersSignIn, type CustomersPool } from '../constructs/customers-pool.ts';
import type { FrontDoor, SignInConfig } from '../constructs/foundation.ts';
import { pageBehaviors } from '../constructs/page-behaviors.ts';
import { pageBucket } from '../constructs/page-bucket.ts';
import { shopApi } from '../constructs/shop-api.ts';
import { ShopEdge } from '../constructs/shop-edge.ts';
import { signInOrigin } from '../constructs/sign-in-domain.ts';
import { StaffPool, staffSignIn } from '../constructs/staff-pool.ts';

export interface PlatformStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly domains: readonly DomainContract[];
}

/** The front door: the API, who may sign in, and the two authorizers that check their tokens. */
export class PlatformStack extends Stack implements FrontDoor {
  readonly api: HttpApi;
  readonly url: string;
  readonly pages: FrontDoor['pages'];
  readonly originKey: FrontDoor['originKey'];
  readonly customerAccounts: FrontDoor['customerAccounts'];
  readonly customers: IHttpRouteAuthorizer;
  readonly staff: IHttpRouteAuthorizer;
  readonly identityEnvironment: FrontDoor['identityEnvironment'];

  constructor(scope: Construct, id: string, props: PlatformStackProps) {
    super(scope, id, props);
    const { deployment, domains } = props;
    this.api = shopApi(this, 'Api', props);
    const bucket = deployment.pages === undefined ? undefined : pageBucket(this);
    const edge = this.edgeOf(deployment, sharedPathsOf(domains), bucket);
    this.url = edge?.url ?? this.api.apiEndpoint;
    this.originKey = edge?.originKey;
    const pagesOf = (...apps: readonly string[]) =>
      bucket === undefined ? [] : apps.map((app) => `${this.url}/${app}/`);
    const customers = customersPool(this, deployment, pagesOf('shop'));
    const staff = new StaffPool(this, 'Staff', { deployment, domains, pages: pagesOf('console', 'till') });
    if (bucket !== undefined && edge !== undefined) {
      const { distribution } = edge;
      this.pages = {
        bucket,
        distribution,
        signIn: (kind) =>
          signInOf(kind === 'staff' ? { domain: staff.domain, client: staff.console } : customers),
      };
    }
    this.customerAccounts = accountsAccess(customers);
    this.customers = this.authorizer('Customers', customers.pool, [customers.client]);
    this.staff = this.authorizer('Staff', staff.pool, [staff.console, ...staff.channels.values()]);
    this.identityEnvironment = identityEnvironment(customers, staff);
    this.tell(customers, staff);
  }

  /** In front of the API where it has a firewall, or pages beside it. */
  private edgeOf(
    deployment: Deployment,
    sharedPaths: readonly string[],
    bucket: Bucket | undefined,
  ): ShopEdge | undefined {
    const { stage, webAclArn, pages } = deployment;
    const firewall = stage.firewall === undefined ? undefined : webAclArn;
    if (firewall === undefined && bucket === undefined) return undefined;
    return new ShopEdge(this, 'Edge', {
      api: this.api,
      webAclArn: firewall,
      sharedPaths,
      pages:
        bucket === undefined || pages === undefined
          ? undefined
          : pageBehaviors(this, {
              bucket,
              apps: pages.apps,
              signInOrigins: [staffSignIn(deployment), customersSignIn(deployment)].map((prefix) =>
                signInOrigin(this, prefix),
              ),
            }),
    });
  }

  private authorizer(who: string, pool: UserPool, clients: readonly UserPoolClient[]): IHttpRouteAuthorizer {
    const { authorizerId } = new HttpAuthorizer(this, `${who}Authorizer`, {
      httpApi: this.api,
      authorizerName: who.toLowerCase(),
      type: HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: issuerOf(pool),
      jwtAudience: clients.map((client) => client.userPoolClientId),
    });
    return { bind: () => ({ authorizerId, authorizationType: 'JWT' }) };
  }

  private tell({ pool, client }: CustomersPool, staff: StaffPool): void {
    const output = (id: string, value: string, description: string) =>
      new CfnOutput(this, id, { value, description });
    output('ApiUrl', this.url, 'Where the API answers');
    output('CustomersPoolId', pool.userPoolId, 'User pool of shoppers');
    output('CustomersClientId', client.userPoolClientId, 'Client of storefronts and apps');
    output('StaffPoolId', staff.pool.userPoolId, 'User pool of staff');
    output('StaffClientId', staff.console.userPoolClientId, 'Client of the staff console');
    output(
      'StaffSignInUrl',
      staff.domain.baseUrl(),
      'Sign-in page of staff, and token endpoint of machine clients',
    );
    staff.channels.forEach((machine, channel) => {
      output(
        `${pascalCase(channel)}ClientId`,
        machine.userPoolClientId,
        `Machine client of the sales channel ${channel}`,
      );
    });
  }
}

const signInOf = ({
  domain,
  client,
}: {
  readonly domain: UserPoolDomain;
  readonly client: UserPoolClient;
}): SignInConfig => ({
  signIn: 'code',
  authorizeUrl: `${domain.baseUrl()}/oauth2/authorize`,
  clientId: client.userPoolClientId,
});

const accountsAccess = ({ pool, client, signInKey }: CustomersPool): FrontDoor['customerAccounts'] => ({
  poolArn: pool.userPoolArn,
  signInKeyArn: signInKey.secretArn,
  environment: {
    CUSTOMERS_POOL: pool.userPoolId,
    SIGN_IN_CLIENT: client.userPoolClientId,
    SECRET_SIGN_IN: signInKey.secretArn,
  },
});

const identityEnvironment = (
  customers: CustomersPool,
  staff: StaffPool,
): FrontDoor['identityEnvironment'] => ({
  CUSTOMERS_ISSUER: issuerOf(customers.pool),
  CUSTOMERS_CLIENTS: customers.client.userPoolClientId,
  STAFF_ISSUER: issuerOf(staff.pool),
  STAFF_CLIENTS: staff.console.userPoolClientId,
  CHANNEL_CLIENTS: [...staff.channels]
    .map(([channel, client]) => `${channel}=${client.userPoolClientId}`)
    .join(','),
});

/** Put together from the pool's id, because not every CloudFormation knows the attribute `ProviderURL`. */
const issuerOf = ({ userPoolId, stack }: UserPool): string =>
  `https://cognito-idp.${stack.region}.amazonaws.com/${userPoolId}`;

/** Paths of reads that caches may keep, as CloudFront matches them. */
const sharedPathsOf = (domains: readonly DomainContract[]): readonly string[] =>
  domains
    .flatMap(({ http }) => http?.routes ?? [])
    .filter(({ sharedFor }) => sharedFor !== undefined)
    .map(({ path }) => path.replace(/\{\w+\}/g, '*'));
