import { setTimeout as pause } from 'node:timers/promises';
import { Unexpected } from './journal.ts';

const PATIENCE_MS = 30_000;

/** Looks again and again until what is seen is there, because events take their time. */
export const eventually = async <Seen>(
  expected: string,
  look: () => Promise<Seen | undefined>,
): Promise<{ seen: Seen; seconds: string }> => {
  const started = performance.now();
  for (;;) {
    const seen = await look();
    const waited = performance.now() - started;
    if (seen !== undefined) return { seen, seconds: (waited / 1000).toFixed(1) };
    if (waited > PATIENCE_MS) throw new Unexpected(`expected ${expected} within ${PATIENCE_MS / 1000} s`);
    await pause(500);
  }
};
