/** Where the runner and the functions write. */
export interface RunnerLog {
  /** What a person at the terminal should read. */
  readonly say: (line: string) => void;
  /** Something failed that nobody else reports. */
  readonly trouble: (line: string) => void;
  /** A line of a function. */
  readonly ofFunction: (functionName: string, line: string) => void;
}

export type Loudness = 'quiet' | 'normal' | 'verbose';

/**
 * `normal` leaves out what functions write at level info, `verbose` leaves out nothing, `quiet` shows only trouble.
 */
export function runnerLog(loudness: Loudness, write: (line: string) => void): RunnerLog {
  return {
    say: (line) => {
      if (loudness !== 'quiet') write(line);
    },
    trouble: write,
    ofFunction: (functionName, line) => {
      const isRoutine = line.includes('"level":"info"') || line.includes('"level":"debug"');
      if (loudness === 'verbose' || (loudness === 'normal' && !isRoutine)) write(`${functionName}  ${line}`);
    },
  };
}
