import type { LocalEventSourceMapping, LocalFunction, LocalPermission } from './model.ts';
import { generatedAccessKeyId } from './physical-names.ts';
import { AssemblyError } from './template.ts';
import type { ResolvedResource, World } from './world.ts';

/** AWS::Lambda::Function; code is found through the assets manifests. */
export const readFunctions = (world: World): readonly LocalFunction[] =>
  world.resourcesOf('AWS::Lambda::Function').map((resource) => readFunction(world, resource));

const readFunction = (
  world: World,
  { stack, logicalId, identity, properties }: ResolvedResource,
): LocalFunction => {
  const roleArn = properties.text('Role');
  const role = world
    .resourcesOf('AWS::IAM::Role')
    .find((candidate) => candidate.identity.attributes['Arn'] === roleArn);
  if (role === undefined)
    throw new AssemblyError(`${stack}/${logicalId}: its role ${roleArn} is not in the assembly`);
  const reservedConcurrency = properties.optionalNumber('ReservedConcurrentExecutions');
  const deadLetterArn = properties.map('DeadLetterConfig').optionalText('TargetArn');
  return {
    stack,
    logicalId,
    name: identity.ref,
    arn: identity.attributes['Arn'] ?? '',
    handler: properties.text('Handler'),
    codeDir: codeFolder(world, { stack, logicalId, objectKey: properties.map('Code').optionalText('S3Key') }),
    env: properties.map('Environment').textMap('Variables'),
    timeoutSeconds: properties.number('Timeout', 3),
    memoryMb: properties.number('MemorySize', 128),
    reservedConcurrency,
    deadLetterArn,
    roleArn,
    roleLogicalId: role.logicalId,
    accessKeyId: generatedAccessKeyId({ stackName: stack, logicalId }),
  };
};

interface CodeReference {
  readonly stack: string;
  readonly logicalId: string;
  readonly objectKey: string | undefined;
}

const codeFolder = (world: World, { stack, logicalId, objectKey }: CodeReference): string => {
  const folder = objectKey === undefined ? undefined : world.assetFolder(objectKey);
  if (folder !== undefined) return folder;
  throw new AssemblyError(
    `${stack}/${logicalId}: its code is not an asset of the assembly; use Code.fromAsset with a folder`,
  );
};

/** AWS::Lambda::Permission. */
export const readPermissions = (world: World): readonly LocalPermission[] =>
  world.resourcesOf('AWS::Lambda::Permission').map(({ stack, logicalId, properties }) => {
    const sourceArn = properties.optionalText('SourceArn');
    return {
      stack,
      logicalId,
      functionName: functionNameOf(properties.text('FunctionName')),
      principal: properties.text('Principal'),
      action: properties.text('Action'),
      sourceArn,
    };
  });

/** AWS::Lambda::EventSourceMapping, with Lambda's defaults filled in. */
export const readEventSourceMappings = (world: World): readonly LocalEventSourceMapping[] =>
  world.resourcesOf('AWS::Lambda::EventSourceMapping').map(({ stack, logicalId, properties }) => {
    const eventSourceArn = properties.text('EventSourceArn');
    const onFailureArn = properties.map('DestinationConfig').map('OnFailure').optionalText('Destination');
    const maximumConcurrency = properties.map('ScalingConfig').optionalNumber('MaximumConcurrency');
    return {
      stack,
      logicalId,
      functionName: functionNameOf(properties.text('FunctionName')),
      eventSourceArn,
      enabled: properties.boolean('Enabled', true),
      batchSize: properties.number('BatchSize', eventSourceArn.includes(':sqs:') ? 10 : 100),
      windowSeconds: properties.number('MaximumBatchingWindowInSeconds', 0),
      filters: properties
        .map('FilterCriteria')
        .maps('Filters')
        .map((filter) => parseFilter(filter.text('Pattern'))),
      reportBatchItemFailures: properties.texts('FunctionResponseTypes').includes('ReportBatchItemFailures'),
      startingPosition: properties.choice('StartingPosition', ['TRIM_HORIZON', 'LATEST']),
      bisect: properties.boolean('BisectBatchOnFunctionError', false),
      maxRetries: properties.number('MaximumRetryAttempts', -1),
      maxRecordAgeSeconds: properties.number('MaximumRecordAgeInSeconds', -1),
      parallelization: properties.number('ParallelizationFactor', 1),
      onFailureArn,
      maximumConcurrency,
    };
  });

/** `name`, `arn:…:function:name` and either with a qualifier all mean the function `name`. */
export const functionNameOf = (nameOrArn: string): string => {
  const afterPrefix = nameOrArn.split(':function:').at(-1) ?? nameOrArn;
  return afterPrefix.split(':').at(0) ?? afterPrefix;
};

const parseFilter = (pattern: string): Readonly<Record<string, unknown>> =>
  JSON.parse(pattern) as Readonly<Record<string, unknown>>;
