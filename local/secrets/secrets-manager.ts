import type { SecretValues } from './secret-values.ts';

/** What the service answers to one call. */
export interface SecretsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Secrets Manager's API, as much of it as functions use: GetSecretValue and DescribeSecret. */
export const secretsManager =
  (values: SecretValues): ((operation: string, input: unknown) => SecretsAnswer) =>
  (operation, input) => {
    const id =
      typeof input === 'object' && input !== null && 'SecretId' in input ? String(input.SecretId) : '';
    const found = values.find(id);
    if (operation !== 'GetSecretValue' && operation !== 'DescribeSecret') {
      return answer(400, {
        __type: 'InvalidRequestException',
        message: `the runner does not know secretsmanager:${operation}`,
      });
    }
    if (found === undefined) {
      return answer(400, {
        __type: 'ResourceNotFoundException',
        message: "Secrets Manager can't find the specified secret.",
      });
    }
    const named = { ARN: found.secret.arn, Name: found.secret.name };
    if (operation === 'DescribeSecret') return answer(200, named);
    return answer(200, {
      ...named,
      SecretString: found.value,
      VersionId: 'local',
      VersionStages: ['AWSCURRENT'],
    });
  };

const answer = (status: number, body: object): SecretsAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
});
