import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  UserPoolOperation,
  type UserPoolClient,
  type UserPoolDomain,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import { RESOURCE_SERVER, scopesOf, scopesOfChannelClients } from '#shared/contracts/scopes.ts';
import { TOKEN_CLAIMS } from '../bundling/entry-points.ts';
import type { Deployment } from '../config/deployment.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import { pascalCase } from '../config/names.ts';
import { passwordPolicy } from './password-policy.ts';
import { ShopFunction } from './shop-function.ts';
import { signInDomain } from './sign-in-domain.ts';

interface StaffPoolSettings {
  readonly deployment: Deployment;
  readonly domains: readonly DomainContract[];
  /** Pages of this deployment that staff are sent back to after signing in. */
  readonly pages: readonly string[];
}

/** Begins the address of the sign-in page of staff. */
export const staffSignIn = ({ prefix }: Deployment): string => `${prefix}-staff`;

/**
 * Where staff sign in, and where sales channels get their machine tokens. What a person may do follows from
 * `custom:role`, which only an administrator can set.
 */
export class StaffPool extends Construct {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;
  /** The staff console: a public program, so without a secret. */
  readonly console: UserPoolClient;
  /** One confidential client per sales channel. */
  readonly channels: ReadonlyMap<string, UserPoolClient>;

  constructor(scope: Construct, id: string, settings: StaffPoolSettings) {
    super(scope, id);
    const { deployment, pages } = settings;
    this.pool = this.makePool(deployment);
    this.domain = signInDomain(this.pool, staffSignIn(deployment));
    this.console = this.makeConsole(deployment, pages);
    this.channels = this.makeChannels(settings);
  }

  private makePool(deployment: Deployment): UserPool {
    const { stage, prefix } = deployment;
    const pool = new UserPool(this, 'Pool', {
      userPoolName: `${prefix}-staff`,
      // Claims of access tokens can be changed from this plan on.
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      customAttributes: {
        role: new StringAttribute({ mutable: true, maxLen: 40 }),
        locations: new StringAttribute({ mutable: true, maxLen: 2000 }),
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(pool, 'threatProtection');
    const claims = new ShopFunction(this, 'TokenClaims', {
      deployment,
      name: TOKEN_CLAIMS,
      description: 'Turns the role of a staff member into the scopes of their token',
      errorImpact: 'no staff member can sign in',
      memoryMb: 256,
      // Cognito waits five seconds.
      timeoutSeconds: 5,
      environment: {},
      statements: [],
    });
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims.lambda, LambdaVersion.V2_0);
    return pool;
  }

  private makeConsole({ stage, tenant }: Deployment, pages: readonly string[]): UserPoolClient {
    return this.pool.addClient('Console', {
      userPoolClientName: 'console',
      preventUserExistenceErrors: true,
      // An administrator may sign a person in from the command line, for trying things out.
      authFlows: { userSrp: true, adminUserPassword: !stage.servesRealCustomers },
      accessTokenValidity: Duration.hours(1),
      // Without this list a signed-in person could give themselves another role.
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true, locale: true }),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [...tenant.signedIn.console[stage.name], ...pages],
      },
    });
  }

  private makeChannels({ deployment, domains }: StaffPoolSettings): ReadonlyMap<string, UserPoolClient> {
    const { server, allowed } = this.makeScopes(domains);
    return new Map(
      deployment.tenant.channels.map((channel) => {
        const client = this.pool.addClient(`${pascalCase(channel)}Channel`, {
          userPoolClientName: `channel-${channel}`,
          generateSecret: true,
          // Cognito bills every machine token; a till that asks twice a day costs a twelfth of one that asks hourly.
          accessTokenValidity: Duration.hours(12),
          authFlows: {},
          oAuth: { flows: { clientCredentials: true }, scopes: allowed },
        });
        client.node.addDependency(server);
        return [channel, client];
      }),
    );
  }

  private makeScopes(domains: readonly DomainContract[]): {
    server: UserPoolResourceServer;
    allowed: OAuthScope[];
  } {
    const all = new Map(
      [...scopesOf(domains)].map(([scopeName, { allows }]) => [
        scopeName,
        new ResourceServerScope({ scopeName, scopeDescription: allows }),
      ]),
    );
    const server = this.pool.addResourceServer('Scopes', {
      identifier: RESOURCE_SERVER,
      scopes: [...all.values()],
    });
    const ofClients = scopesOfChannelClients(domains);
    const allowed = [...all].filter(([name]) => ofClients.includes(name));
    return { server, allowed: allowed.map(([, scope]) => OAuthScope.resourceServer(server, scope)) };
  }
}
