import { Aws } from 'aws-cdk-lib';
import type { UserPool, UserPoolDomain } from 'aws-cdk-lib/aws-cognito';

/** The pool's own sign-in page and token endpoint. The account number makes the name unique in the whole region. */
export const signInDomain = (pool: UserPool, prefix: string): UserPoolDomain =>
  pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `${prefix}-${Aws.ACCOUNT_ID}` } });
