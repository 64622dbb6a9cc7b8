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

type Write = (line: string) => void;

/** Everything to one place: what functions write at level error, and with `verbose` all of it. `quiet` shows trouble only. */
export const runnerLog = (loudness: Loudness, write: Write): RunnerLog => ({
  say: (line) => {
    if (loudness !== 'quiet') write(line);
  },
  trouble: write,
  ofFunction: (functionName, line) => {
    if (loudness === 'verbose' || line.includes('"level":"error"')) write(`${functionName}  ${line}`);
  },
});

export interface TerminalAndFile {
  readonly loudness: Loudness;
  readonly terminal: Write;
  readonly file: Write;
}

const LONGEST_LINE = 200;

/**
 * All of it to a file, and to the terminal what a person reads: progress, and of trouble one line each. Functions write to
 * the file alone, unless `verbose`.
 */
export const terminalAndFileLog = ({ loudness, terminal, file }: TerminalAndFile): RunnerLog => {
  const both = runnerLog(loudness, terminal);
  return {
    say: (line) => {
      file(line);
      both.say(line);
    },
    trouble: (line) => {
      file(line);
      both.trouble(loudness === 'verbose' ? line : headOf(line));
    },
    ofFunction: (functionName, line) => {
      file(`${functionName}  ${line}`);
      if (loudness === 'verbose') both.ofFunction(functionName, line);
    },
  };
};

/** The first line, without stack traces and minified code. */
const headOf = (text: string): string => {
  const [first = ''] = text.split('\n');
  return first.length <= LONGEST_LINE ? first : `${first.slice(0, LONGEST_LINE)} …`;
};
