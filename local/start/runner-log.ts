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
 * `normal` leaves out what functions write at level info, `verbose` leaves out nothing, `quiet` shows trouble and what
 * functions write at level error.
 */
export function runnerLog(loudness: Loudness, write: (line: string) => void): RunnerLog {
  return {
    say: (line) => {
      if (loudness !== 'quiet') write(line);
    },
    trouble: write,
    ofFunction: (functionName, line) => {
      if (isShown(line, loudness)) write(`${functionName}  ${line}`);
    },
  };
}

function isShown(line: string, loudness: Loudness): boolean {
  const isOf = (level: string) => line.includes(`"level":"${level}"`);
  if (loudness === 'quiet') return isOf('error');
  return loudness === 'verbose' || !(isOf('info') || isOf('debug'));
}
