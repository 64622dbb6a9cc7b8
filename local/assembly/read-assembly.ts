import { readTemplates } from './manifest.ts';
import type { Assembly, Endpoints } from './model.ts';
import { readApis } from './read-apis.ts';
import { readBuses, readRules } from './read-events.ts';
import { readEventSourceMappings, readFunctions, readPermissions } from './read-functions.ts';
import { readUserPools } from './read-identity.ts';
import { readQueues } from './read-queues.ts';
import { readRoles } from './read-roles.ts';
import { readScheduleGroups, readSchedules } from './read-schedules.ts';
import { readBuckets, readSecrets } from './read-storage.ts';
import { readTables } from './read-tables.ts';
import { AssemblyError } from './template.ts';
import { World, accountId } from './world.ts';

/**
 * Reads the synthesized cloud assembly in `directory` into the runner's model, against the runner's own endpoints.
 * Throws `AssemblyError` for a resource type, an intrinsic or an option the runner does not know, naming it.
 */
export const readAssembly = (directory: string, endpoints: Endpoints): Assembly => {
  const templates = readTemplates(directory);
  const region = templates[0]?.region;
  if (region === undefined) throw new AssemblyError(`no stack in the cloud assembly at ${directory}`);
  const world = new World(templates, endpoints);
  const leftOut = world.leftOut();
  return {
    folder: directory,
    partition: 'aws',
    accountId,
    region,
    stacks: templates.map((template) => ({
      id: template.stackId,
      name: template.stackName,
      templateFile: template.file,
      outputs: world.outputsOf(template),
    })),
    functions: readFunctions(world),
    permissions: readPermissions(world),
    eventSourceMappings: readEventSourceMappings(world),
    tables: readTables(world),
    buses: readBuses(world, region),
    rules: readRules(world),
    queues: readQueues(world),
    schedules: readSchedules(world),
    scheduleGroups: readScheduleGroups(world, region),
    roles: readRoles(world),
    buckets: readBuckets(world),
    secrets: readSecrets(world),
    userPools: readUserPools(world),
    apis: readApis(world),
    leftOut: leftOut.map(({ stackName, logicalId, type }) => ({ stack: stackName, logicalId, type })),
  };
};
