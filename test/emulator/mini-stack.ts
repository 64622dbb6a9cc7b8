import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CleanUp } from './clean-up.ts';
import { lastLines, pathWithOwnNode, runToEnd } from './command.ts';
import { REGION } from './environment.ts';
import { Unavailable, type Emulator } from './emulator.ts';
import type { Journal } from './journal.ts';

/** Without `cryptography` MiniStack cannot check a signature and refuses every token. */
const PACKAGES = ['ministack==1.4.21', 'hypercorn', 'pyyaml', 'defusedxml', 'cryptography'];
const STARTS_WITHIN_MS = 30_000;

/** Installs MiniStack into a throw-away virtual environment and starts it on a free port of this machine. */
export const startMiniStack = async (
  workDir: string,
  journal: Journal,
  ending: CleanUp,
): Promise<Emulator> => {
  const python = await install(workDir, journal);
  const port = await freePort();
  const log = createWriteStream(join(workDir, 'ministack.log'));
  await once(log, 'open');
  const child = spawn(python, ['-m', 'ministack'], {
    cwd: workDir,
    // A group of its own, so that the functions' processes end with it.
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      PATH: pathWithOwnNode,
      HOME: workDir,
      TMPDIR: workDir,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: REGION,
      // A listener of no use here, on a fixed port.
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
    },
  });
  ending.later(() => endGroup(child.pid));
  const endpoint = `http://127.0.0.1:${port}`;
  await answers(endpoint);
  journal.note(`MiniStack answers at ${endpoint}`);
  return { endpoint };
};

const install = async (workDir: string, journal: Journal): Promise<string> => {
  const environment = join(workDir, 'python');
  const python = join(environment, 'bin/python');
  const steps = [
    ['python3', '-m', 'pip', '--version'],
    ['python3', '-m', 'venv', environment],
    [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES],
  ] as const;
  journal.note(`no AWS_ENDPOINT_URL: installing ${PACKAGES[0]} for this run`);
  for (const [program, ...args] of steps) {
    const { code, output } = await runToEnd(program, args);
    if (code !== 0) {
      throw new Unavailable(
        `\`${program} ${args.slice(0, 3).join(' ')}\` did not work. Install Python 3 with pip, or set AWS_ENDPOINT_URL to an emulator that runs.\n${lastLines(output, 3)}`,
      );
    }
  }
  return python;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

const answers = async (endpoint: string): Promise<void> => {
  const deadline = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < deadline) {
    const response = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (response?.ok === true) return;
    await pause(200);
  }
  throw new Unavailable(`MiniStack did not answer within ${STARTS_WITHIN_MS / 1000} s`);
};

const endGroup = async (pid: number | undefined): Promise<void> => {
  if (pid === undefined) return;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(-pid, signal);
    } catch {
      return;
    }
    await pause(1500);
  }
};
