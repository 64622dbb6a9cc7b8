import { mkdirSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another runner uses the data folder. */
export class DataInUse extends Error {
  constructor(directory: string, pid: number) {
    super(
      `${directory} is in use by the runner with process id ${pid}; stop that one, or choose another folder with --data DIR`,
    );
    this.name = 'DataInUse';
  }
}

/**
 * Claims a data folder for this process with a lock file, and returns the function that gives it up. A lock whose process
 * is gone (it was killed, or the machine restarted) is taken over. Throws `DataInUse`.
 */
export const lockDataDir = (directory: string): (() => void) => {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'runner.lock');
  const holder = holderOf(file);
  if (holder !== undefined && isRunning(holder)) throw new DataInUse(directory, holder.pid);
  rmSync(file, { force: true });
  // `wx` fails when another start was faster by a moment.
  writeFileSync(file, JSON.stringify({ pid: process.pid, born: birthOf(process.pid) }), { flag: 'wx' });
  const unlock = () => rmSync(file, { force: true });
  process.once('exit', unlock);
  return () => {
    process.off('exit', unlock);
    unlock();
  };
};

interface Holder {
  readonly pid: number;
  readonly born: string;
}

/** A lock that cannot be read was cut short by a crash: nobody holds it. */
const holderOf = (file: string): Holder | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    const lock: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const isWhole = typeof lock === 'object' && lock !== null && 'pid' in lock && 'born' in lock;
    return isWhole ? { pid: Number(lock.pid), born: String(lock.born) } : undefined;
  } catch {
    return undefined;
  }
};

/** Process ids are used again, so the time of birth must agree too, where the system tells it. */
const isRunning = ({ pid, born }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, of another user.
    if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM'))
      return false;
  }
  return birthOf(pid) === born;
};

/** The start time of a process in clock ticks since boot (field 22 of /proc/PID/stat); empty where there is no /proc. */
const birthOf = (pid: number): string => {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return '';
  const afterName = readFileSync(file, 'utf8').split(') ').at(-1) ?? '';
  return afterName.split(' ')[19] ?? '';
};
