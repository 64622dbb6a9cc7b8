import type { LocalApi } from './api-model.ts';
import type { Placed } from './placed.ts';

/**
 * What the runner understands of a synthesized cloud assembly: every resource it runs, with all intrinsics resolved.
 * The reader fills it; everything else under `local/` reads it and never looks at a template again.
 */
export interface Assembly {
  /** Absolute path of the cloud assembly. */
  readonly folder: string;
  readonly partition: 'aws';
  readonly accountId: string;
  readonly region: string;
  readonly stacks: readonly LocalStack[];
  readonly functions: readonly LocalFunction[];
  readonly permissions: readonly LocalPermission[];
  readonly eventSourceMappings: readonly LocalEventSourceMapping[];
  readonly tables: readonly LocalTable[];
  readonly buses: readonly LocalBus[];
  readonly rules: readonly LocalRule[];
  readonly queues: readonly LocalQueue[];
  readonly schedules: readonly LocalSchedule[];
  readonly scheduleGroups: readonly LocalScheduleGroup[];
  readonly roles: readonly LocalRole[];
  readonly buckets: readonly LocalBucket[];
  readonly secrets: readonly LocalSecret[];
  readonly userPools: readonly LocalUserPool[];
  readonly apis: readonly LocalApi[];
  /** Resources that have no meaning on one machine; left out knowingly, listed so that nobody has to wonder. */
  readonly leftOut: readonly LeftOutResource[];
}

/** Where the runner's own services listen; template attributes such as QueueUrl and ProviderURL resolve to these. */
export interface Endpoints {
  /** The public address, e.g. `http://127.0.0.1:4000`; issuers live below `/_local/issuer/<pool id>`. */
  readonly api: string;
  readonly dynamodb: string;
  readonly eventbridge: string;
  readonly sqs: string;
  readonly scheduler: string;
  readonly s3: string;
  readonly secretsManager: string;
  readonly cognito: string;
}

export interface LocalStack {
  readonly id: string;
  readonly name: string;
  readonly templateFile: string;
  /** Resolved outputs by logical id. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface LeftOutResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
}

export interface LocalFunction extends Placed {
  readonly name: string;
  readonly arn: string;
  /** `index.handler`: file without extension, dot, export. */
  readonly handler: string;
  /** Absolute path of the asset folder. */
  readonly codeDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly reservedConcurrency?: number;
  /** Where asynchronous events go that it failed on three times. */
  readonly deadLetterArn?: string;
  readonly roleArn: string;
  readonly roleLogicalId: string;
  /** What the function signs its AWS calls with; the checking proxy finds the function by it. */
  readonly accessKeyId: string;
}

/** AWS::Lambda::Permission: who may invoke the function. */
export interface LocalPermission extends Placed {
  readonly functionName: string;
  readonly principal: string;
  readonly action: string;
  readonly sourceArn?: string;
}

export type KeyType = 'S' | 'N' | 'B';

export interface KeyAttribute {
  readonly name: string;
  readonly type: KeyType;
}

export interface LocalTable extends Placed {
  readonly name: string;
  readonly arn: string;
  readonly streamArn?: string;
  readonly streamViewType?: 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';
  readonly keys: TableKeys;
  readonly indexes: readonly LocalIndex[];
  readonly ttlAttribute?: string;
}

/** Several attributes of one kind make a multi-attribute key (indexes only). */
export interface TableKeys {
  readonly partition: readonly KeyAttribute[];
  readonly sort: readonly KeyAttribute[];
}

export interface LocalIndex {
  readonly name: string;
  readonly kind: 'global' | 'local';
  readonly keys: TableKeys;
  readonly projection: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  readonly nonKeyAttributes: readonly string[];
}

export interface LocalBus extends Placed {
  readonly name: string;
  readonly arn: string;
}

export interface LocalRule extends Placed {
  readonly name: string;
  readonly arn: string;
  readonly busName: string;
  /** The event pattern as written; absent on a rule with a schedule only. */
  readonly pattern?: Readonly<Record<string, unknown>>;
  readonly state: 'ENABLED' | 'DISABLED';
  readonly scheduleExpression?: string;
  readonly targets: readonly LocalRuleTarget[];
}

export interface LocalRuleTarget {
  readonly id: string;
  readonly arn: string;
  readonly roleArn?: string;
  readonly deadLetterArn?: string;
  readonly retryPolicy?: RetryPolicy;
  readonly input?: string;
  readonly inputPath?: string;
  readonly inputTransformer?: { readonly paths: Readonly<Record<string, string>>; readonly template: string };
  readonly sqsMessageGroupId?: string;
}

export interface RetryPolicy {
  readonly maximumRetryAttempts?: number;
  readonly maximumEventAgeSeconds?: number;
}

export interface LocalQueue extends Placed {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly fifo: boolean;
  readonly contentBasedDeduplication: boolean;
  readonly visibilityTimeoutSeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  readonly receiveWaitSeconds: number;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
}

export interface LocalEventSourceMapping extends Placed {
  readonly functionName: string;
  /** ARN of a queue or of a table's stream. */
  readonly eventSourceArn: string;
  readonly enabled: boolean;
  /** Default 10 for queues, 100 for streams, as Lambda's. */
  readonly batchSize: number;
  readonly windowSeconds: number;
  /** Parsed filter patterns; a record passes when one of them matches; none means all pass. */
  readonly filters: readonly Readonly<Record<string, unknown>>[];
  readonly reportBatchItemFailures: boolean;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly bisect: boolean;
  /** -1 is without end, as Lambda's default for streams. */
  readonly maxRetries: number;
  /** -1 is without end. */
  readonly maxRecordAgeSeconds: number;
  readonly parallelization: number;
  readonly onFailureArn?: string;
  /** ScalingConfig.MaximumConcurrency, queues only. */
  readonly maximumConcurrency?: number;
}

export interface LocalSchedule extends Placed {
  readonly name: string;
  readonly arn: string;
  readonly groupName: string;
  /** `rate(5 minutes)`, `cron(…)` or `at(2026-01-31T09:00:00)`. */
  readonly expression: string;
  readonly timezone: string;
  readonly state: 'ENABLED' | 'DISABLED';
  readonly startDate?: string;
  readonly endDate?: string;
  readonly target: LocalScheduleTarget;
}

export interface LocalScheduleTarget {
  readonly arn: string;
  readonly roleArn: string;
  readonly input?: string;
  readonly deadLetterArn?: string;
  readonly retryPolicy?: RetryPolicy;
  readonly sqsMessageGroupId?: string;
}

export interface LocalScheduleGroup extends Placed {
  readonly name: string;
  readonly arn: string;
}

export interface LocalRole extends Placed {
  readonly name: string;
  readonly arn: string;
  /** For calls made as this role by a service (a schedule's target, say); functions sign with their own. */
  readonly accessKeyId: string;
  /** Inline policies, and AWS::IAM::Policy and AWS::IAM::ManagedPolicy resources attached to the role. */
  readonly statements: readonly PolicyStatement[];
  /** e.g. `arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole` */
  readonly managedPolicyArns: readonly string[];
  /** Service principals that may assume it, e.g. `scheduler.amazonaws.com`. */
  readonly trustedServices: readonly string[];
}

export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** Operator → condition key → allowed values. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface LocalBucket extends Placed {
  readonly name: string;
  readonly arn: string;
}

export interface LocalSecret extends Placed {
  readonly name: string;
  readonly arn: string;
  /** The fixed value of the template, when it has one. */
  readonly value?: string;
  readonly generate?: SecretGeneration;
}

export interface SecretGeneration {
  readonly template?: string;
  readonly key?: string;
  readonly length: number;
  readonly excludeCharacters: string;
  readonly excludePunctuation: boolean;
  readonly excludeUppercase: boolean;
  readonly excludeLowercase: boolean;
  readonly excludeNumbers: boolean;
  readonly includeSpace: boolean;
}

export interface LocalUserPool extends Placed {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** `http://127.0.0.1:4000/_local/issuer/<pool id>` */
  readonly issuer: string;
  /** Names as they appear in tokens: `custom:role`. */
  readonly customAttributes: readonly string[];
  readonly preTokenGeneration?: { readonly functionArn: string; readonly version: string };
  /** Of sign-ins without a password: ARNs of functions. */
  readonly challenge?: {
    readonly define: string;
    readonly create: string;
    readonly verify: string;
  };
  readonly clients: readonly LocalUserPoolClient[];
  readonly resourceServers: readonly LocalResourceServer[];
}

export interface LocalUserPoolClient extends Placed {
  readonly id: string;
  readonly name: string;
  readonly secret?: string;
  readonly oauthFlows: readonly string[];
  /** `ALLOW_CUSTOM_AUTH` and the like. */
  readonly authFlows: readonly string[];
  readonly scopes: readonly string[];
  readonly accessTokenSeconds: number;
}

export interface LocalResourceServer extends Placed {
  readonly identifier: string;
  readonly scopes: readonly string[];
}
