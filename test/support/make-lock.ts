import { mkdirSync } from 'node:fs';

/** Workers are processes: whoever makes the folder of a lock has it, and removes it in the end. False: another has it. */
export const makeLock = (folder: string): boolean => {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
};
