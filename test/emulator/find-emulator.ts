import type { CleanUp } from './clean-up.ts';
import type { Journal } from './journal.ts';
import type { Emulator } from './emulator.ts';
import { startMiniStack } from './mini-stack.ts';

/** The emulator at AWS_ENDPOINT_URL, or else MiniStack, fetched with pip and started for this run alone. */
export const findEmulator = async (workDir: string, journal: Journal, ending: CleanUp): Promise<Emulator> => {
  const given = process.env['AWS_ENDPOINT_URL'];
  if (given === undefined || given === '') return startMiniStack(workDir, journal, ending);
  const { origin, hostname } = new URL(given);
  // The run deletes what it finds under the stacks' names, which must never happen in an account somebody uses.
  if (hostname.endsWith('amazonaws.com')) throw new Error(`${given} is AWS itself, not an emulator`);
  journal.note(`using the emulator at ${origin}`);
  return { endpoint: origin };
};
