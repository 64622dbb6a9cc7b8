import { locationCodeOf } from '../formats/codes.ts';
import { ensureLocation, sellFromLocation } from './prepare.ts';
import type { EnsureLocation, Target } from './target.ts';

/** Creates the locations that a file names, each once, and lets the channel of the import sell from them. */
export const locationsOf = (target: Target, note: (text: string) => void): EnsureLocation => {
  const requested = new Map<string, Promise<string>>();
  const create = async (name: string, code: string): Promise<string> => {
    for (const text of await ensureLocation(target, code, name)) note(text);
    if (target.channel !== undefined)
      for (const text of await sellFromLocation(target, target.channel, code)) note(text);
    return code;
  };
  return (name, code = locationCodeOf(name)) => {
    const before = requested.get(code);
    if (before !== undefined) return before;
    const creating = create(name, code);
    requested.set(code, creating);
    return creating;
  };
};
