import { currencies } from '#shared/money/money.ts';
import type { FileEntry } from '../model/record.ts';

const NAMED = /^([A-Z]{3})\b|\b([A-Z]{3})$/;

/** The currencies that the prices of a file name; undefined as soon as one price names none. */
export const currenciesNamed = () => {
  const found = new Set<string>();
  let isSilent = false;
  return {
    take: (entry: FileEntry): void => {
      if ('problem' in entry || entry.record.kind !== 'product') return;
      for (const { price } of entry.record.variants) {
        if (price === undefined) continue;
        const [, before, after] = NAMED.exec(price.trim()) ?? [];
        const name = before ?? after;
        // One that does not exist is refused with its row.
        if (name === undefined || !Object.hasOwn(currencies, name)) isSilent = true;
        else found.add(name);
      }
    },
    all: (): readonly string[] | undefined => (isSilent || found.size === 0 ? undefined : [...found].sort()),
  };
};
