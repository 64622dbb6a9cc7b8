import type { Deployment } from './deployment.ts';

/** The functions of a domain by what calls them: the API, queues and clocks, or a table's stream. */
export type FunctionKind = 'http' | 'events' | 'stream';

/** Stack id and name: `satu-dev-orders`. */
export const stackName = ({ prefix }: Pick<Deployment, 'prefix'>, part: string): string =>
  `${prefix}-${part}`;

/**
 * Functions have chosen names, because a timer's target and a dashboard must be able to name one without depending
 * on its stack. Lambda's limit is 64 characters.
 */
export const functionName = ({ prefix }: Pick<Deployment, 'prefix'>, part: string): string =>
  within(64, `${prefix}-${part}`);

/**
 * Queues have chosen names for the same reason. SQS's limit is 80 characters, five of which
 * the dead-letter queue needs.
 */
export const queueName = ({ prefix }: Pick<Deployment, 'prefix'>, part: string): string =>
  within(75, `${prefix}-${part}`);

/** Where messages wait that could not be handled: the queue's name with this at the end. */
export const deadLetterName = (queue: string): string => `${queue}-dead`;

/** `order-paid` → `OrderPaid`, for construct ids. */
export const pascalCase = (kebab: string): string =>
  kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const within = (limit: number, name: string): string => {
  if (name.length <= limit) return name;
  throw new Error(
    `the name "${name}" is ${name.length} characters long, ${limit} are allowed; shorten the tenant or the folder`,
  );
};
