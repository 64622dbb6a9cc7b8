import { Aws, type Stack } from 'aws-cdk-lib';
import type { UserPool, UserPoolDomain } from 'aws-cdk-lib/aws-cognito';

/** The pool's own sign-in page and token endpoint. The account number makes the name unique in the whole region. */
export const signInDomain = (pool: UserPool, prefix: string): UserPoolDomain =>
  pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: domainPrefix(prefix) } });

/** The origin of that page, known before the pool is made. */
export const signInOrigin = ({ region }: Stack, prefix: string): string =>
  `https://${domainPrefix(prefix)}.auth.${region}.${COGNITO_SUFFIX}`;

const domainPrefix = (prefix: string): string => `${prefix}-${Aws.ACCOUNT_ID}`;

/** Cognito's own, in every partition that has sign-in pages. */
const COGNITO_SUFFIX = 'amazoncognito.com';
