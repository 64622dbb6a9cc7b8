import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssemblyError, isMap } from './template.ts';
import type { Output, Resource, Template, Value, ValueMap } from './template.ts';

/** Reads every stack of the cloud assembly in `directory` (the folder with `manifest.json`), stages included. */
export const readTemplates = (directory: string): readonly Template[] => {
  const artifacts = Object.entries(mapAt(readJson(join(directory, 'manifest.json')), 'artifacts'));
  const assets = new Map(artifacts.flatMap(([, artifact]) => readAssets(directory, asMap(artifact))));
  return artifacts.flatMap(([id, artifact]) =>
    readArtifact({ directory, id, artifact: asMap(artifact), assets }),
  );
};

interface Artifact {
  readonly directory: string;
  readonly id: string;
  readonly artifact: ValueMap;
  readonly assets: ReadonlyMap<string, string>;
}

const readArtifact = ({ directory, id, artifact, assets }: Artifact): readonly Template[] => {
  const properties = mapAt(artifact, 'properties');
  if (artifact['type'] === 'cdk:cloud-assembly')
    return readTemplates(join(directory, textAt(properties, 'directoryName')));
  if (artifact['type'] !== 'aws:cloudformation:stack') return [];
  const file = join(directory, textAt(properties, 'templateFile'));
  const stackName = typeof properties['stackName'] === 'string' ? properties['stackName'] : id;
  return [readTemplate({ file, stackId: id, stackName, region: regionOf(artifact), assets })];
};

type Placed = Pick<Template, 'file' | 'stackId' | 'stackName' | 'region' | 'assets'>;

const readTemplate = (placed: Placed): Template => {
  const template = readJson(placed.file);
  const parameters = Object.entries(mapAt(template, 'Parameters'));
  const resources = Object.entries(mapAt(template, 'Resources'));
  const outputs = Object.entries(mapAt(template, 'Outputs'));
  return {
    ...placed,
    parameters: new Map(parameters.map(([name, parameter]) => [name, asMap(parameter)['Default'] ?? ''])),
    mappings: mapAt(template, 'Mappings'),
    conditions: mapAt(template, 'Conditions'),
    resources: new Map(
      resources.map(([id, resource]) => [id, readResource(placed.stackName, id, asMap(resource))]),
    ),
    outputs: new Map(outputs.map(([id, output]) => [id, readOutput(asMap(output))])),
  };
};

const readResource = (stackName: string, logicalId: string, resource: ValueMap): Resource => {
  const condition = resource['Condition'];
  return {
    stackName,
    logicalId,
    type: textAt(resource, 'Type'),
    properties: mapAt(resource, 'Properties'),
    ...(typeof condition === 'string' ? { condition } : {}),
  };
};

const readOutput = (output: ValueMap): Output => {
  const exportName = mapAt(output, 'Export')['Name'];
  const condition = output['Condition'];
  return {
    value: output['Value'] ?? '',
    exportName,
    ...(typeof condition === 'string' ? { condition } : {}),
  };
};

/** Object key → folder or file, from one `*.assets.json`. The function's Code names the object key. */
const readAssets = (directory: string, artifact: ValueMap): readonly (readonly [string, string])[] => {
  if (artifact['type'] !== 'cdk:asset-manifest') return [];
  const manifest = readJson(join(directory, textAt(mapAt(artifact, 'properties'), 'file')));
  return Object.values(mapAt(manifest, 'files')).flatMap((file) => {
    const path = mapAt(asMap(file), 'source')['path'];
    const destinations = Object.values(mapAt(asMap(file), 'destinations'));
    if (typeof path !== 'string') return [];
    return destinations.map(
      (destination) => [textAt(asMap(destination), 'objectKey'), join(directory, path)] as const,
    );
  });
};

/** `aws://unknown-account/ap-southeast-3`; a stack without a region runs in us-east-1, DynamoDB Local's own default. */
const regionOf = (artifact: ValueMap): string => {
  const region = textAt(artifact, 'environment').split('/').at(-1);
  return region === undefined || region === 'unknown-region' ? 'us-east-1' : region;
};

const readJson = (file: string): ValueMap => {
  // The one place where text from outside becomes a template value: JSON.parse yields nothing else.
  return asMap(JSON.parse(readFileSync(file, 'utf8')) as Value);
};

const asMap = (value: Value | undefined): ValueMap => {
  if (isMap(value)) return value;
  throw new AssemblyError(`expected an object in the cloud assembly, found ${JSON.stringify(value)}`);
};

const mapAt = (map: ValueMap, key: string): ValueMap => (map[key] === undefined ? {} : asMap(map[key]));

const textAt = (map: ValueMap, key: string): string => {
  const value = map[key];
  if (typeof value === 'string') return value;
  throw new AssemblyError(`expected text at "${key}" in the cloud assembly, found ${JSON.stringify(value)}`);
};
