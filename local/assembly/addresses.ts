import type { Endpoints } from './model.ts';

/**
 * Templates join the addresses of their own API and user pools from parts (`https://<api id>.execute-api.<region>…`).
 * Returns a function that gives such a text the address it has on this machine; other addresses stay as they are.
 */
export const ownAddresses =
  (endpoints: Endpoints, refsOf: (type: string) => readonly string[]): ((text: string) => string) =>
  (text) => {
    if (!text.includes('.amazonaws.com')) return text;
    return text
      .replace(/https:\/\/([a-z0-9]+)\.execute-api\.[a-z0-9-]+\.amazonaws\.com/g, (whole, id: string) =>
        refsOf('AWS::ApiGatewayV2::Api').includes(id) ? endpoints.api : whole,
      )
      .replace(/https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/([\w-]+)/g, (whole, id: string) =>
        refsOf('AWS::Cognito::UserPool').includes(id) ? `${endpoints.api}/_local/issuer/${id}` : whole,
      );
  };
