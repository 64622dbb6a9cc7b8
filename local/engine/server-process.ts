import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
  /** Removed when the server has ended, however that came. @default none */
  readonly temporaryFolder?: string;
  /** At every start, also after it ended by itself. */
  readonly beforeStart?: () => void;
  /** When its port answers, before it counts as started. */
  readonly onceListening?: () => void;
}

/** A server that runs as a child process. */
export interface ServerProcess {
  /** Resolves when the process has ended, however it ended, to what it wrote last. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** A quiet machine takes two seconds, a busy one up to a minute. */
const longestStartMs = 120_000;
const patienceMs = 2000;

/**
 * Runs the command until it ends or standard input closes. Input closes when the runner ends, however it ends: a database
 * that outlives a killed runner would hold the data folder. The shell ignores that nobody reads what it writes any more:
 * it has the temporary folder to remove.
 */
const tethered =
  'exec 3<&0; gone=$1; shift; "$@" 3<&- & server=$!; trap "" PIPE; (read -r _ <&3; kill $server 2>/dev/null) & ' +
  'wait $server; code=$?; if [ -n "$gone" ]; then rm -rf "$gone"; fi; exit $code';

/** Starts a server and waits until its port answers. Rejects with what it wrote when it ends before that. */
export const startServerProcess = async ({
  name,
  command,
  args,
  port,
  temporaryFolder = '',
  beforeStart,
  onceListening,
}: ServerCommand): Promise<ServerProcess> => {
  beforeStart?.();
  // In a group of its own, so that Ctrl-C reaches the runner first, which ends it after the functions have come to rest.
  const child = spawn('sh', ['-c', tethered, 'sh', temporaryFolder, command, ...args], {
    stdio: 'pipe',
    detached: true,
  });
  const output = collect(child);
  const ended = once(child, 'exit').then(() => {
    // Lets go of the tether, which would wait for the runner's end.
    child.stdin?.destroy();
    return output().trim();
  });
  const failure = ended.then((text) => {
    throw new Error(`${name} ended with code ${child.exitCode}: ${text}`);
  });
  failure.catch(() => undefined);
  try {
    await Promise.race([untilListening(port, name), failure]);
    onceListening?.();
  } catch (error) {
    killGroup(child);
    throw error;
  }
  return { ended, stop: () => end(child).finally(() => remove(temporaryFolder)) };
};

/** Once more, since a killed shell removes nothing. */
const remove = (folder: string): void => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  const timer = setTimeout(() => killGroup(child), patienceMs);
  await ended;
  clearTimeout(timer);
};

const killGroup = ({ pid, exitCode }: ChildProcess): void => {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
};

/** The last of what the process wrote: enough to say why it failed. */
const collect = (child: ChildProcess): (() => string) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text = `${text}${chunk.toString()}`.slice(-4000);
    });
  }
  return () => text;
};

const untilListening = async (port: number, name: string): Promise<void> => {
  const deadline = Date.now() + longestStartMs;
  while (!(await isListening(port))) {
    if (Date.now() > deadline)
      throw new Error(`${name} did not answer on port ${port} within ${longestStartMs / 1000} s`);
    await sleep(50);
  }
};

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
