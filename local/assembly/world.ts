import { ownAddresses } from './addresses.ts';
import { holds, resolve, resolveText } from './intrinsics.ts';
import type { Scope } from './intrinsics.ts';
import { identityOf } from './identities.ts';
import type { Identity } from './identities.ts';
import type { Endpoints } from './model.ts';
import { Properties } from './properties.ts';
import { treatmentOf } from './resource-types.ts';
import { AssemblyError, isMap } from './template.ts';
import type { Resource, Template, Value, ValueMap } from './template.ts';

/** fauxqs and DynamoDB Local both use this account. */
export const accountId = '000000000000';

/** A resource with every intrinsic of its properties resolved. */
export interface ResolvedResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly region: string;
  readonly identity: Identity;
  readonly properties: Properties;
}

/** All stacks of an assembly with their names resolved against each other. */
export class World {
  readonly #templates: readonly Template[];
  readonly #endpoints: Endpoints;
  readonly #identities = new Map<Resource, Identity>();
  readonly #byType = new Map<string, readonly ResolvedResource[]>();
  #exports: ReadonlyMap<string, ExportedValue> | undefined;
  readonly #correctAddresses: (value: string) => string;

  constructor(templates: readonly Template[], endpoints: Endpoints) {
    this.#templates = templates;
    this.#endpoints = endpoints;
    this.#correctAddresses = ownAddresses(endpoints, (type) => this.#refsOf(type));
  }

  /** The resources of one type the runner runs, in template order, without those whose condition is false. */
  resourcesOf(type: string): readonly ResolvedResource[] {
    const known = this.#byType.get(type);
    if (known !== undefined) return known;
    const ofType = this.#present().filter(({ resource }) => resource.type === type);
    const resolved = ofType.map(({ template, resource }) => this.#resolved(template, resource));
    this.#byType.set(type, resolved);
    return resolved;
  }

  /** Every resource that is left out knowingly; throws on the first type that the runner does not know. */
  leftOut(): readonly Resource[] {
    return this.#present().flatMap(({ resource }) =>
      treatmentOf(resource) === 'leave out' ? [resource] : [],
    );
  }

  /** The outputs of one stack, resolved. */
  outputsOf(template: Template): Readonly<Record<string, string>> {
    const scope = this.#scopeOf(template);
    const present = [...template.outputs].filter(
      ([, { condition }]) => condition === undefined || scope.condition(condition),
    );
    return Object.fromEntries(
      present.map(([id, { value }]) => [id, this.#correctAddresses(resolveText(value, scope))]),
    );
  }

  /** The asset folder of an object key, in whichever stack's manifest it is named. */
  assetFolder(objectKey: string): string | undefined {
    return this.#templates
      .map((template) => template.assets.get(objectKey))
      .find((folder) => folder !== undefined);
  }

  #present(): readonly { readonly template: Template; readonly resource: Resource }[] {
    return this.#templates.flatMap((template) => {
      const scope = this.#scopeOf(template);
      const resources = [...template.resources.values()];
      return resources
        .filter(({ condition }) => condition === undefined || scope.condition(condition))
        .map((resource) => ({ template, resource }));
    });
  }

  #refsOf(type: string): readonly string[] {
    return this.#present().flatMap(({ template, resource }) =>
      resource.type === type ? [this.#identityOf(template, resource).ref] : [],
    );
  }

  #resolved(template: Template, resource: Resource): ResolvedResource {
    const where = `${resource.stackName}/${resource.logicalId}`;
    const properties = resolve(resource.properties, this.#scopeOf(template));
    return {
      stack: resource.stackName,
      logicalId: resource.logicalId,
      type: resource.type,
      region: template.region,
      identity: this.#identityOf(template, resource),
      properties: new Properties(isMap(properties) ? this.#corrected(properties) : {}, where),
    };
  }

  /** Addresses of this assembly's own API and user pools, wherever they stand in a text, become local ones. */
  #corrected(map: ValueMap): ValueMap {
    const correct = (value: Value): Value => {
      if (typeof value === 'string') return this.#correctAddresses(value);
      if (Array.isArray(value)) return value.map(correct);
      return isMap(value) ? this.#corrected(value) : value;
    };
    return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, correct(value)]));
  }

  #identityOf(template: Template, resource: Resource): Identity {
    const known = this.#identities.get(resource);
    if (known !== undefined) return known;
    const scope = this.#scopeOf(template);
    const identity = identityOf({
      stackName: resource.stackName,
      logicalId: resource.logicalId,
      type: resource.type,
      region: template.region,
      accountId,
      endpoints: this.#endpoints,
      property: (name) => {
        const value = resource.properties[name];
        const isAbsent = value === undefined || resolve(value, scope) === undefined;
        return isAbsent ? undefined : resolveText(value, scope);
      },
    });
    this.#identities.set(resource, identity);
    return identity;
  }

  #scopeOf(template: Template): Scope {
    const scope: Scope = {
      stackName: template.stackName,
      ref: (name) => this.#ref(template, name),
      getAtt: (logicalId, attribute) => this.#getAtt(template, logicalId, attribute),
      importValue: (name) => this.#import(template, name),
      mapping: (name) => {
        const mapping = template.mappings[name];
        return isMap(mapping) ? mapping : {};
      },
      condition: (name) => {
        const expression = template.conditions[name];
        if (expression === undefined)
          throw new AssemblyError(`stack ${template.stackName} has no condition "${name}"`);
        return holds(expression, scope);
      },
    };
    return scope;
  }

  #ref(template: Template, name: string): Value | undefined {
    const pseudo = pseudoParameters(template);
    if (Object.hasOwn(pseudo, name)) return pseudo[name];
    const parameter = template.parameters.get(name);
    if (parameter !== undefined) return parameter;
    return this.#identityOf(template, this.#find(template, name)).ref;
  }

  #getAtt(template: Template, logicalId: string, attribute: string): Value {
    const resource = this.#find(template, logicalId);
    const value = this.#identityOf(template, resource).attributes[attribute];
    if (value !== undefined) return value;
    if (treatmentOf(resource) === 'leave out') return `${resource.stackName}-${logicalId}-${attribute}`;
    throw new AssemblyError(
      `${template.stackName}: the runner does not know the attribute ${attribute} of ${logicalId} (${resource.type})`,
    );
  }

  #find(template: Template, logicalId: string): Resource {
    const resource = template.resources.get(logicalId);
    if (resource !== undefined) return resource;
    throw new AssemblyError(
      `stack ${template.stackName} mentions "${logicalId}", which is neither a resource nor a parameter`,
    );
  }

  #import(from: Template, exportName: string): Value {
    this.#exports ??= new Map(this.#templates.flatMap((template) => this.#exportsOf(template)));
    const exported = this.#exports.get(exportName);
    if (exported !== undefined) return resolve(exported.value, this.#scopeOf(exported.template)) ?? '';
    throw new AssemblyError(`stack ${from.stackName} imports "${exportName}", which no stack exports`);
  }

  #exportsOf(template: Template): readonly (readonly [string, ExportedValue])[] {
    const scope = this.#scopeOf(template);
    return [...template.outputs.values()].flatMap(({ exportName, value }) =>
      exportName === undefined ? [] : [[resolveText(exportName, scope), { template, value }] as const],
    );
  }
}

interface ExportedValue {
  readonly template: Template;
  readonly value: Value;
}

function pseudoParameters({ region, stackName }: Template): Readonly<Record<string, Value | undefined>> {
  return {
    'AWS::Region': region,
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/local`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': undefined,
  };
}
