import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolOperation,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { SIGN_IN_CHALLENGE } from '../bundling/entry-points.ts';
import type { Deployment } from '../config/deployment.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import { passwordPolicy } from './password-policy.ts';
import { mayReadSecrets } from './reach-statements.ts';
import { ShopFunction } from './shop-function.ts';
import { signInDomain } from './sign-in-domain.ts';

export interface CustomersPool {
  readonly pool: UserPool;
  /** Storefronts and apps: public programs, so without a secret. */
  readonly client: UserPoolClient;
  readonly domain: UserPoolDomain;
  /** What proves to the pool that we have checked a code. */
  readonly signInKey: Secret;
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
    // A phone number is a name too: customers without e-mail sign in by SMS or WhatsApp.
    signInAliases: { email: true, phone: true },
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
    // `custom` is how a sign-in by code gets its tokens.
    authFlows: { userSrp: true, custom: true },
    accessTokenValidity: Duration.hours(1),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [...tenant.signedIn.storefront[stage.name], ...pages],
    },
  });
  return { pool, client, domain, signInKey: codeChallenge(pool, deployment) };
};

/** Lets the domain `customers` sign people in by a code that it sent and checked. */
const codeChallenge = (pool: UserPool, deployment: Deployment): Secret => {
  const key = new Secret(pool, 'SignInKey', {
    description: 'Proves to the user pool of customers that a sign-in code was checked',
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
  });
  acknowledge(key, 'signInKey');
  const { lambda } = new ShopFunction(pool, 'SignInChallenge', {
    deployment,
    name: SIGN_IN_CHALLENGE,
    description: 'Gives tokens to customers whose sign-in code was checked',
    errorImpact: 'no customer can sign in by code',
    memoryMb: 256,
    // Cognito waits five seconds.
    timeoutSeconds: 5,
    environment: { SECRET_SIGN_IN: key.secretArn },
    statements: [mayReadSecrets([key.secretArn])],
  });
  const { DEFINE_AUTH_CHALLENGE, CREATE_AUTH_CHALLENGE, VERIFY_AUTH_CHALLENGE_RESPONSE } = UserPoolOperation;
  [DEFINE_AUTH_CHALLENGE, CREATE_AUTH_CHALLENGE, VERIFY_AUTH_CHALLENGE_RESPONSE].forEach((operation) =>
    pool.addTrigger(operation, lambda),
  );
  return key;
};
