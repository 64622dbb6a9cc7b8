import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** Where figures come from; they mean nothing without it. */
export interface Machine {
  readonly measuredAt: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly java: string;
  readonly commit: string;
  /** Other work in the last minute before the measurement, in busy cores. */
  readonly loadBefore: number;
}

export const thisMachine = (): Machine => ({
  measuredAt: new Date().toISOString(),
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  java: firstLine('java', ['-version']),
  commit: firstLine('git', ['rev-parse', '--short', 'HEAD']),
  loadBefore: loadavg()[0] ?? 0,
});

export const machineText = (machine: Machine): string =>
  [
    `Measured ${machine.measuredAt.slice(0, 16).replace('T', ' ')} UTC at commit ${machine.commit}`,
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB`,
    `Node ${machine.node}, ${machine.java}`,
    `load of the minute before: ${machine.loadBefore.toFixed(1)}`,
  ].join('; ') + '.';

const firstLine = (command: string, args: readonly string[]): string => {
  try {
    // Java tells its version on the error stream.
    const text = execFileSync('sh', ['-c', `${command} ${args.join(' ')} 2>&1`], { encoding: 'utf8' });
    return text.split('\n')[0]?.trim() ?? '';
  } catch {
    return `no ${command}`;
  }
};
