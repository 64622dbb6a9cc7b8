import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Node.js of this project first, for the CDK app and for functions that the emulator runs. */
export const pathWithOwnNode = [join(root, 'node_modules/node/bin'), process.env['PATH'] ?? ''].join(':');

interface Ended {
  readonly code: number | null;
  /** What it wrote to both, in order. */
  readonly output: string;
}

/** Runs a program in the project's folder to its end. A program that cannot be started ends with code null. */
export const runToEnd = (
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: pathWithOwnNode, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const written: string[] = [];
    child.stdout.on('data', (data: Buffer) => written.push(data.toString()));
    child.stderr.on('data', (data: Buffer) => written.push(data.toString()));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output: written.join('') }));
  });

/** The end of a long output, where the reason usually stands. */
export const lastLines = (output: string, count = 15): string =>
  output.trimEnd().split('\n').slice(-count).join('\n');
