import { METRIC_NAMESPACE, type MetricContract } from '#shared/contracts/metric.ts';
import { systemClock } from '#shared/time/clock.ts';

/** What a log line may carry. Nothing else is ever written, so no personal data can slip in with an object. */
export interface LogFields {
  readonly requestId?: string;
  readonly correlationId?: string;
  readonly operation?: string;
  readonly consumer?: string;
  readonly eventId?: string;
  readonly eventType?: string;
  readonly status?: number;
  readonly code?: string;
  readonly durationMs?: number;
  readonly attempt?: number;
  readonly count?: number;
  readonly aggregateId?: string;
  readonly channel?: string;
  readonly actor?: string;
  readonly error?: unknown;
}

type Level = 'info' | 'warn' | 'error';

export interface Log {
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
  /** Reports a metric as a line that CloudWatch turns into a figure, so that no call is waited for. */
  readonly measure: (metric: MetricContract, value: number) => void;
}

const allowed = new Set<string>([
  'requestId',
  'correlationId',
  'operation',
  'consumer',
  'eventId',
  'eventType',
  'status',
  'code',
  'durationMs',
  'attempt',
  'count',
  'aggregateId',
  'channel',
  'actor',
] satisfies (keyof LogFields)[]);

/** Structured lines on standard output, which Lambda sends to CloudWatch. `base` is on every line. */
export const makeLog = (base: LogFields = {}): Log => {
  const write =
    (level: Level) =>
    (message: string, fields: LogFields = {}) => {
      if (level === 'info' && process.env['LOG_LEVEL'] === 'warn') return;
      process.stdout.write(`${JSON.stringify({ level, message, ...pick(base), ...pick(fields) })}\n`);
    };
  return { info: write('info'), warn: write('warn'), error: write('error'), measure };
};

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
const measure: Log['measure'] = ({ name }, value) => {
  const line = {
    _aws: {
      Timestamp: systemClock.now(),
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [['FunctionName']],
          Metrics: [{ Name: name, Unit: 'Count' }],
        },
      ],
    },
    FunctionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    [name]: value,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

const pick = (fields: LogFields): Record<string, unknown> => {
  const line = Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name)));
  return fields.error === undefined ? line : { ...line, ...describeError(fields.error) };
};

/** An error's name, message and stack. A SyntaxError's message quotes the text that could not be parsed, so it stays out. */
const describeError = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? {
        errorName: error.name,
        ...(error instanceof SyntaxError ? {} : { errorMessage: error.message }),
        stack: error.stack?.split('\n').slice(1, 8).join('\n'),
      }
    : { errorName: typeof error };
