import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cloudFormation } from './aws-call.ts';
import { lastLines, root, runToEnd } from './command.ts';
import { ACCOUNT, awsEnvironment, REGION, STACK_PREFIX } from './environment.ts';
import type { Emulator } from './emulator.ts';
import type { Journal } from './journal.ts';

/** Values the stacks tell, by their names: `ApiUrl`, `StaffPoolId`. */
export type Outputs = ReadonlyMap<string, string>;

const CDK = join(root, 'node_modules/aws-cdk/bin/cdk');

const cdk = async (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> => {
  const { code, output } = await runToEnd(process.execPath, [CDK, ...args], env);
  if (code !== 0) throw new Error(`cdk ${args[0]} failed\n${lastLines(output)}`);
  return output;
};

/** The way of the assembly, a given one or a new one, into the emulator and out again, with the ordinary CDK CLI. */
export const deployments = (workDir: string, journal: Journal, given?: string) => {
  const assembly = given ?? join(workDir, 'cdk.out');
  const outputsFile = join(workDir, 'outputs.json');

  const must = async (name: string, work: () => Promise<string>): Promise<void> => {
    if (!(await journal.step(name, work))) throw new Error('there is nothing to try the main path on');
  };

  return {
    synthesize: () =>
      must('cdk synth', async () => {
        if (given !== undefined) return `the assembly in ${given}`;
        await cdk(['synth', '--quiet', '--output', assembly]);
        return 'every check of the app passed';
      }),

    deploy: async (emulator: Emulator): Promise<Outputs> => {
      const env = awsEnvironment(emulator);
      await must('cdk bootstrap', async () => {
        await cdk(['bootstrap', `aws://${ACCOUNT}/${REGION}`, '--app', assembly], env);
        return `account ${ACCOUNT}, ${REGION}`;
      });
      await must('cdk deploy --all', async () => {
        const flags = ['--require-approval', 'never', '--concurrency', '4', '--outputs-file', outputsFile];
        await cdk(['deploy', '--all', '--app', assembly, ...flags], env);
        return `${(await stacksIn(emulator)).length} stacks`;
      });
      return readOutputs(outputsFile);
    },

    destroy: async (emulator: Emulator): Promise<void> => {
      const env = awsEnvironment(emulator);
      const why = 'MiniStack deletes stacks by name only, and the CLI names them by ARN: see the next step';
      await journal.limit('cdk destroy --all', why, async () => {
        await cdk(['destroy', '--all', '--force', '--app', assembly], env);
        return 'no stack is left';
      });
      await journal.limit('no stack is left', 'They go with the emulator', () => deleteByName(emulator));
    },
  };
};

/** Deletes stacks in rounds, until none is left: a stack whose values another one uses has to wait for that one. */
const deleteByName = async (emulator: Emulator): Promise<string> => {
  for (let round = 0; round < 20; round += 1) {
    const left = await stacksIn(emulator);
    if (left.length === 0) return 'every stack is deleted';
    for (const StackName of left.toReversed())
      await cloudFormation(emulator, 'DeleteStack', { StackName }).catch(() => undefined);
    await pause(500);
  }
  throw new Error(`${(await stacksIn(emulator)).join(', ')} would not go`);
};

/** Names of the shop's stacks, in the order they were made. */
const stacksIn = async (emulator: Emulator): Promise<readonly string[]> => {
  const xml = await cloudFormation(emulator, 'DescribeStacks');
  return [...xml.matchAll(/<StackName>([^<]+)<\/StackName>/g)]
    .map(([, name = '']) => name)
    .filter((name) => name.startsWith(`${STACK_PREFIX}-`));
};

const readOutputs = (file: string): Outputs => {
  const stacks = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  return new Map(Object.values(stacks).flatMap((outputs) => Object.entries(outputs)));
};
