import { signedRequest } from '#shared/aws/signed-request.ts';
import { jsonOf } from '#shared/json/json-of.ts';

/**
 * One call of Cognito's API for user pools.
 *
 * @param expected an error type that is an answer, too: the call then gives `undefined`
 */
export type CognitoCall = (
  operation: string,
  input: object,
  expected?: { readonly missing: string },
) => Promise<unknown>;

export const cognito: CognitoCall = async (operation, input, expected) => {
  const { status, body } = await signedRequest({
    service: 'cognito-idp',
    headers: {
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      'content-type': 'application/x-amz-json-1.1',
    },
    body: JSON.stringify(input),
  });
  const answer = jsonOf(body.toString());
  if (status === 200) return answer;
  const type = errorType(answer);
  if (expected !== undefined && type === expected.missing) return undefined;
  // The message of the error may name the address.
  throw new Error(`${operation} was answered with ${status} ${type}`);
};

const errorType = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && '__type' in answer
    ? (String(answer.__type).split('#').at(-1) ?? '')
    : '';
