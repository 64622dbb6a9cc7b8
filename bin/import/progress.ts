/** Where a bar is drawn: standard error. */
interface Screen {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

export interface Progress {
  readonly done: (rows: number, failed: number) => void;
  /** A line of text above the bar. */
  readonly say: (line: string) => void;
  readonly end: () => void;
}

const WIDTH = 30;
const REDRAW_MS = 100;
const CLEAR_LINE = '\r\u001B[2K';

/** A bar while somebody watches; only what is said otherwise. */
export const progressBar = (
  total: number,
  screen: Screen,
  now: () => number = () => performance.now(),
): Progress => {
  const isShown = screen.isTTY === true && total > 0;
  const began = now();
  let drawnAt = -Infinity;
  let bar = '';
  const draw = (): void => {
    if (isShown && bar !== '') screen.write(`${CLEAR_LINE}${bar}`);
  };
  return {
    done: (rows, failed) => {
      bar = barOf(rows, total, { failed, seconds: (now() - began) / 1000 });
      if (now() - drawnAt < REDRAW_MS && rows < total) return;
      drawnAt = now();
      draw();
    },
    say: (line) => {
      screen.write(`${isShown ? CLEAR_LINE : ''}${line}\n`);
      draw();
    },
    end: () => {
      if (isShown && bar !== '') screen.write('\n');
      bar = '';
    },
  };
};

const barOf = (
  rows: number,
  total: number,
  { failed, seconds }: { readonly failed: number; readonly seconds: number },
): string => {
  const filled = Math.round((rows / total) * WIDTH);
  const rate = seconds > 0.5 ? `  ${Math.round(rows / seconds)}/s` : '';
  return `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${rows} of ${total}${rate}${failed > 0 ? `  ${failed} failed` : ''}`;
};
