import { randomBytes } from 'node:crypto';
import { cognito } from './aws-call.ts';
import type { Emulator } from './emulator.ts';

interface Client {
  readonly emulator: Emulator;
  readonly poolId: string;
  readonly clientId: string;
}

export interface SignIn {
  readonly token: string;
  /** True: an authenticator app was asked for, as the pool says. */
  readonly hasSecondFactor: boolean;
}

/** Makes a staff member of that role and signs them in with a password, as `docs/guides/deploy.md` says. */
export const signInStaff = async ({ emulator, poolId, clientId }: Client, role: string): Promise<SignIn> => {
  const person = { UserPoolId: poolId, Username: `${role}@example.com` };
  const password = `Aa1-${randomBytes(12).toString('base64url')}`;
  await cognito(emulator, 'AdminCreateUser', {
    ...person,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: person.Username },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'custom:role', Value: role },
    ],
  });
  await cognito(emulator, 'AdminSetUserPassword', { ...person, Permanent: true, Password: password });
  const answer = (await cognito(emulator, 'AdminInitiateAuth', {
    UserPoolId: poolId,
    ClientId: clientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: person.Username, PASSWORD: password },
  })) as { AuthenticationResult?: { AccessToken: string }; ChallengeName?: string; Session?: string };
  if (answer.AuthenticationResult !== undefined)
    return { token: answer.AuthenticationResult.AccessToken, hasSecondFactor: false };
  throw new Error(
    `Cognito asks for ${answer.ChallengeName}, and this run has no authenticator app; an emulator that asks for one needs that step here`,
  );
};

/** The token of a sales channel's machine client, by client credentials. */
export const machineToken = async ({ emulator, poolId, clientId }: Client): Promise<string> => {
  const { UserPoolClient } = (await cognito(emulator, 'DescribeUserPoolClient', {
    UserPoolId: poolId,
    ClientId: clientId,
  })) as { UserPoolClient: { ClientSecret: string } };
  const credentials = Buffer.from(`${clientId}:${UserPoolClient.ClientSecret}`).toString('base64');
  const response = await fetch(`${emulator.endpoint}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!response.ok) throw new Error(`no machine token: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
};

/** What a token says it may do, without the resource server's prefix. */
export const scopesIn = (token: string): readonly string[] => {
  const [, payload = ''] = token.split('.');
  const { scope = '' } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { scope?: string };
  return scope.split(' ').flatMap((name) => (name.startsWith('satu/') ? [name.slice('satu/'.length)] : []));
};
