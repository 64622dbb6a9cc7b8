import type { ImportView } from '#shared/client/generated.ts';

/** Where progress is written: standard error. */
interface Screen {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

/** Called every second with the progress of an import. */
export type Progress = (state: Pick<ImportView, 'status' | 'rows' | 'progress'>) => void;

const CLEAR_LINE = '\r\u001B[2K';
const LINE_MS = 1000;

/** One line that is rewritten on a terminal; a line per second elsewhere. */
export const progressLines = (screen: Screen, now: () => number = () => performance.now()): Progress => {
  const isWatched = screen.isTTY === true;
  const began = now();
  let shownAt = began;
  let last = '';
  return (state) => {
    const isOver = !['reading', 'checking', 'applying'].includes(state.status);
    if (isWatched && isOver) {
      if (last !== '') screen.write(CLEAR_LINE);
      return;
    }
    const line = lineOf(state, (now() - began) / 1000);
    if (line === last || (!isWatched && (isOver || now() - shownAt < LINE_MS))) return;
    shownAt = now();
    last = line;
    screen.write(isWatched ? `${CLEAR_LINE}${line}` : `${line}\n`);
  };
};

const lineOf = (
  { status, rows, progress: { done, failed } }: Parameters<Progress>[0],
  seconds: number,
): string => {
  if (rows === 0) return status;
  const rate = seconds > 0.5 && done > 0 ? `, ${Math.round(done / seconds)}/s` : '';
  return `${status}: ${done} of ${rows} rows${rate}${failed > 0 ? `, ${failed} failed` : ''}`;
};
