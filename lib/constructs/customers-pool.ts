import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Deployment } from '../config/deployment.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import { passwordPolicy } from './password-policy.ts';
import { signInDomain } from './sign-in-domain.ts';

export interface CustomersPool {
  readonly pool: UserPool;
  /** Storefronts and apps: public programs, so without a secret. */
  readonly client: UserPoolClient;
  readonly domain: UserPoolDomain;
}

/** Begins the address of the sign-in page of shoppers. */
export const customersSignIn = ({ prefix }: Deployment): string => `${prefix}-customers`;

/**
 * Where shoppers sign up and sign in.
 *
 * @param pages Of this deployment, that they are sent back to.
 */
export const customersPool = (
  scope: Construct,
  deployment: Deployment,
  pages: readonly string[],
): CustomersPool => {
  const { stage, tenant, prefix } = deployment;
  const pool = new UserPool(scope, 'Customers', {
    userPoolName: `${prefix}-customers`,
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: true,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy,
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    deletionProtection: stage.keepsData,
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  acknowledge(pool, 'threatProtection');
  acknowledge(pool, 'optionalFactor');
  const domain = signInDomain(pool, customersSignIn(deployment));
  const client = pool.addClient('Storefront', {
    userPoolClientName: 'storefront',
    preventUserExistenceErrors: true,
    authFlows: { userSrp: true },
    accessTokenValidity: Duration.hours(1),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [...tenant.signedIn.storefront[stage.name], ...pages],
    },
  });
  return { pool, client, domain };
};
