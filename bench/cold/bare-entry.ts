interface BareClient {
  readonly className: string;
  readonly service: string;
}

/** The SDK clients a bundle may carry, and how a bare handler makes them. */
const CLIENTS: Readonly<Record<string, BareClient>> = {
  'client-dynamodb': { className: 'DynamoDBClient', service: 'dynamodb' },
  'client-eventbridge': { className: 'EventBridgeClient', service: 'events' },
  'client-scheduler': { className: 'SchedulerClient', service: 'scheduler' },
};

/** The clients among a bundle's packages (`@aws-sdk/client-dynamodb` …). */
export const clientsAmong = (packages: readonly string[]): readonly string[] =>
  Object.keys(CLIENTS).filter((client) => packages.includes(`@aws-sdk/${client}`));

/**
 * Source of a handler that does nothing but make the same clients, and so many GetItem calls when it is first called:
 * what no code of ours could be faster than.
 */
export const bareSource = (clients: readonly string[], usesDocuments: boolean): string =>
  [
    `import { clientSettings } from '#shared/aws/client-settings.ts';`,
    ...clients.map((client) => `import { ${CLIENTS[client]?.className} } from '@aws-sdk/${client}';`),
    ...(usesDocuments ? [`import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';`] : []),
    `const clients = [${clients.map((client) => making(CLIENTS[client])).join(', ')}];`,
    ...(usesDocuments ? [`const documents = DynamoDBDocumentClient.from(clients[0]);`] : []),
    `export const handler = async () => {`,
    ...(usesDocuments
      ? [
          `  for (let at = 0; at < Number(process.env.BARE_CALLS); at += 1)`,
          `    await documents.send(new GetCommand({ TableName: 'bare', Key: { pk: 'a', sk: 'A' } }));`,
        ]
      : []),
    `  return { statusCode: 200, clients: clients.length };`,
    `};`,
  ].join('\n');

const making = ({ className, service }: BareClient = { className: 'Object', service: '' }): string =>
  `new ${className}({ ...clientSettings('${service}'), maxAttempts: 3 })`;
