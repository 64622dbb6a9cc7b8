import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { challengeAnswer } from '#shared/secrets/challenge-answer.ts';
import { cognito, type CognitoCall } from './cognito-call.ts';
import type { AccountTokens, CustomerAccount, CustomerAccounts } from './customer-accounts.ts';
import type { IdentityType } from '../model/address.ts';

/**
 * The user pool of customers. Cognito gives tokens in exchange for the answer to a challenge of ours
 * (`functions/sign-in-challenge.ts`), which only who holds the secret `sign-in` can give.
 */
export const cognitoAccounts = (secrets: Secrets, call: CognitoCall = cognito): CustomerAccounts => ({
  ofAddress: async (type, address) => {
    const found = await findUser(address, call);
    if (found !== undefined && found.UserStatus !== 'UNCONFIRMED') return accountOf(found);
    // Somebody typed this address and never proved it: their password must not open the account of its owner.
    if (found !== undefined) await call('AdminDeleteUser', { ...pool(), Username: found.Username });
    return createUser(type, address, call);
  },
  tokensFor: async ({ username }) => {
    const client = { ...pool(), ClientId: variable('SIGN_IN_CLIENT') };
    const { Session, ChallengeParameters } = z.parse(
      challenge,
      await call('AdminInitiateAuth', {
        ...client,
        AuthFlow: 'CUSTOM_AUTH',
        AuthParameters: { USERNAME: username },
      }),
    );
    const answer = challengeAnswer(await secrets.get('sign_in'), username, ChallengeParameters.nonce);
    const answered = await call('AdminRespondToAuthChallenge', {
      ...client,
      ChallengeName: 'CUSTOM_CHALLENGE',
      Session,
      ChallengeResponses: { USERNAME: username, ANSWER: answer },
    });
    return tokensOf(z.parse(authenticated, answered).AuthenticationResult);
  },
});

const findUser = async (address: string, call: CognitoCall) => {
  const found = await call(
    'AdminGetUser',
    { ...pool(), Username: address },
    { missing: 'UserNotFoundException' },
  );
  return found === undefined ? undefined : z.parse(user, found);
};

const createUser = async (
  type: IdentityType,
  address: string,
  call: CognitoCall,
): Promise<CustomerAccount> => {
  const attribute = type === 'email' ? 'email' : 'phone_number';
  await call('AdminCreateUser', {
    ...pool(),
    Username: address,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: attribute, Value: address },
      { Name: `${attribute}_verified`, Value: 'true' },
    ],
  });
  // A password nobody knows ends the state in which Cognito asks for a new one.
  await call('AdminSetUserPassword', {
    ...pool(),
    Username: address,
    Password: unknownPassword(),
    Permanent: true,
  });
  const created = await findUser(address, call);
  if (created === undefined) throw new Error('the user pool does not know the account it has just created');
  return accountOf(created);
};

/** One of each kind of character that the pool asks for, and 256 bits. */
const unknownPassword = (): string => `aA1!${randomBytes(32).toString('base64url')}`;

const accountOf = ({ Username, UserAttributes, UserMFASettingList }: z.output<typeof user>) => ({
  username: Username,
  issuer: variable('CUSTOMERS_ISSUER'),
  subject: UserAttributes.find(({ Name }) => Name === 'sub')?.Value ?? Username,
  hasSecondFactor: UserMFASettingList.length > 0,
});

const tokensOf = ({
  AccessToken,
  ExpiresIn,
  RefreshToken,
}: z.output<typeof authenticated>['AuthenticationResult']): AccountTokens => ({
  accessToken: AccessToken,
  expiresInSeconds: ExpiresIn,
  refreshToken: RefreshToken,
});

const user = z.object({
  Username: z.string(),
  UserStatus: z.string(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })),
  UserMFASettingList: z._default(z.array(z.string()), []),
});

const challenge = z.object({ Session: z.string(), ChallengeParameters: z.object({ nonce: z.string() }) });

const authenticated = z.object({
  AuthenticationResult: z.object({
    AccessToken: z.string(),
    ExpiresIn: z.number(),
    RefreshToken: z.optional(z.string()),
  }),
});

const pool = () => ({ UserPoolId: variable('CUSTOMERS_POOL') });

const variable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set; declare customerAccounts in the domain's reach`);
  return value;
};
