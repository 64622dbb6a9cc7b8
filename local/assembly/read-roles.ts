import type { LocalRole, PolicyStatement } from './model.ts';
import { generatedAccessKeyId } from './physical-names.ts';
import type { Properties } from './properties.ts';
import type { ResolvedResource, World } from './world.ts';

/**
 * AWS::IAM::Role with its inline policies and every policy that names it. CDK moves what exceeds the size of an inline
 * policy to a managed one.
 */
export const readRoles = (world: World): readonly LocalRole[] => {
  const policies = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) => world.resourcesOf(type));
  return world.resourcesOf('AWS::IAM::Role').map((role) => readRole(role, policies));
};

const readRole = (role: ResolvedResource, policies: readonly ResolvedResource[]): LocalRole => {
  const { stack, logicalId, identity, properties } = role;
  const attached = policies.filter((policy) => policy.properties.texts('Roles').includes(identity.ref));
  const inline = properties.maps('Policies');
  return {
    stack,
    logicalId,
    name: identity.ref,
    arn: identity.attributes['Arn'] ?? '',
    accessKeyId: generatedAccessKeyId({ stackName: stack, logicalId }),
    statements: [...inline, ...attached.map((policy) => policy.properties)].flatMap(readStatements),
    managedPolicyArns: properties.texts('ManagedPolicyArns'),
    trustedServices: properties
      .map('AssumeRolePolicyDocument')
      .maps('Statement')
      .flatMap((statement) => statement.map('Principal').texts('Service')),
  };
};

const readStatements = (policy: Properties): readonly PolicyStatement[] =>
  policy.map('PolicyDocument').maps('Statement').map(readStatement);

const readStatement = (statement: Properties): PolicyStatement => ({
  effect: statement.choice('Effect', ['Allow', 'Deny']),
  actions: statement.texts('Action'),
  notActions: statement.texts('NotAction'),
  resources: statement.texts('Resource'),
  notResources: statement.texts('NotResource'),
  conditions: readConditions(statement.map('Condition')),
});

const readConditions = (conditions: Properties): PolicyStatement['conditions'] => {
  const operators = conditions.entries().map(([operator]) => [operator, conditions.map(operator)] as const);
  return Object.fromEntries(operators.map(([operator, keys]) => [operator, readConditionKeys(keys)]));
};

const readConditionKeys = (keys: Properties): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(keys.entries().map(([key, value]) => [key, valuesOf(keys, key, value)]));

/** A condition's value may be a text, a boolean (`Bool`, `Null`), a number or a list of texts. */
const valuesOf = (keys: Properties, key: string, value: unknown): readonly string[] =>
  Array.isArray(value) ? keys.texts(key) : [keys.text(key)];
