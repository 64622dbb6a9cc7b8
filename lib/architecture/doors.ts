import { posix } from 'node:path';

/** One name that a file has from another one: as the other calls it, and as this one does. */
interface NamedImport {
  readonly name: string;
  readonly as: string;
  readonly from: string;
}

export const isDoor = (path: string): boolean => /^functions\/[^/]+\/public\.ts$/.test(path);

/** The file that makes each value a door offers, by the value's name. */
export const offeredBy = (door: string, text: string): ReadonlyMap<string, string> =>
  new Map(namesIn('export', door, text).map(({ as, from }) => [as, from]));

/** The values that a file takes through a door. */
export const takenThrough = (door: string, file: string, text: string): readonly string[] =>
  namesIn('import', file, text)
    .filter(({ from }) => from === door)
    .map(({ name }) => name);

const namesIn = (keyword: 'import' | 'export', file: string, text: string): readonly NamedImport[] =>
  [...text.matchAll(new RegExp(`^${keyword} \\{([^}]*)\\} from '(\\.[^']+)';`, 'gm'))].flatMap(
    ([, names = '', path = '']) =>
      names
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '' && !entry.startsWith('type '))
        .map((entry) => {
          const [name = '', as = name] = entry.split(' as ');
          return { name, as, from: posix.join(posix.dirname(file), path) };
        }),
  );
