import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Starts a log file anew and returns what writes to it. A file that cannot be written ends no shop: `onError` hears of it. */
export const logFile = (path: string, onError: (error: Error) => void): ((line: string) => void) => {
  mkdirSync(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  stream.on('error', onError);
  return (line) => {
    if (stream.writable) stream.write(`${new Date().toISOString()} ${line}\n`);
  };
};
