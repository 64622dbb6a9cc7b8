import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { CustomerAccountsAccess } from './foundation.ts';
import { mayReadSecrets } from './reach-statements.ts';

/** What signing customers in by code needs: their user pool, and the key that answers its challenge. */
export const accountStatements = ({
  poolArn,
  signInKeyArn,
}: CustomerAccountsAccess): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: [
      'AdminGetUser',
      'AdminCreateUser',
      'AdminDeleteUser',
      'AdminSetUserPassword',
      'AdminInitiateAuth',
      'AdminRespondToAuthChallenge',
    ].map((action) => `cognito-idp:${action}`),
    resources: [poolArn],
  }),
  mayReadSecrets([signInKeyArn]),
];
