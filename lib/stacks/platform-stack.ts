import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import {
  HttpAuthorizer,
  HttpAuthorizerType,
  type HttpApi,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Deployment } from '../config/deployment.ts';
import { pascalCase } from '../config/names.ts';
import { customersPool, type CustomersPool } from '../constructs/customers-pool.ts';
import type { FrontDoor } from '../constructs/foundation.ts';
import { shopApi } from '../constructs/shop-api.ts';
import { ShopEdge } from '../constructs/shop-edge.ts';
import { StaffPool } from '../constructs/staff-pool.ts';

export interface PlatformStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly domains: readonly DomainContract[];
}

/** The front door: the API, who may sign in, and the two authorizers that check their tokens. */
export class PlatformStack extends Stack implements FrontDoor {
  readonly api: HttpApi;
  readonly url: string;
  readonly originKey: FrontDoor['originKey'];
  readonly customers: IHttpRouteAuthorizer;
  readonly staff: IHttpRouteAuthorizer;
  readonly identityEnvironment: FrontDoor['identityEnvironment'];

  constructor(scope: Construct, id: string, props: PlatformStackProps) {
    super(scope, id, props);
    const { deployment, domains } = props;
    this.api = shopApi(this, 'Api', props);
    const edge = this.edgeOf(deployment, sharedPathsOf(domains));
    this.url = edge?.url ?? this.api.apiEndpoint;
    this.originKey = edge?.originKey;
    const customers = customersPool(this, deployment);
    const staff = new StaffPool(this, 'Staff', { deployment, domains });
    this.customers = this.authorizer('Customers', customers.pool, [customers.client]);
    this.staff = this.authorizer('Staff', staff.pool, [staff.console, ...staff.channels.values()]);
    this.identityEnvironment = identityEnvironment(customers, staff);
    this.tell(customers, staff);
  }

  private edgeOf({ stage, webAclArn }: Deployment, sharedPaths: readonly string[]): ShopEdge | undefined {
    if (stage.firewall === undefined || webAclArn === undefined) return undefined;
    return new ShopEdge(this, 'Edge', { api: this.api, webAclArn, sharedPaths });
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
