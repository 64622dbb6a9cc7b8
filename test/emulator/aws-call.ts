import { ACCOUNT, REGION } from './environment.ts';
import type { Emulator } from './emulator.ts';

/** Emulators read service and region from the signature and do not check it. */
const authorization = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=${ACCOUNT}/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

const post = async (
  { endpoint }: Emulator,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<string> => {
  const response = await fetch(endpoint, { method: 'POST', headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`the emulator answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
};

/** A call of Cognito's administration. */
export const cognito = async (emulator: Emulator, action: string, input: object): Promise<unknown> => {
  const headers = {
    authorization: authorization('cognito-idp'),
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
  };
  return JSON.parse(await post(emulator, headers, JSON.stringify(input)));
};

/** A call of CloudFormation; answers XML. */
export const cloudFormation = (
  emulator: Emulator,
  action: string,
  input: Readonly<Record<string, string>> = {},
): Promise<string> =>
  post(
    emulator,
    { authorization: authorization('cloudformation'), 'content-type': 'application/x-www-form-urlencoded' },
    new URLSearchParams({ Action: action, Version: '2010-05-15', ...input }).toString(),
  );
