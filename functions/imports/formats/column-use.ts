import type { Fields } from './fields.ts';

/** More columns than any export has: such a file is none. */
export const MOST_COLUMNS = 2000;

/** Keeps count of the columns that have something in them, and of those that somebody reads. */
export const columnUse = () => {
  const filled = new Map<string, number>();
  const read = new Set<string>();
  let passedOver = 0;
  const handler: ProxyHandler<Fields> = {
    get: (fields, name) => {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(fields, name) as unknown;
    },
  };
  return {
    /** The same fields; whatever is read of them counts as read. */
    watched: (fields: Fields): Fields => {
      for (const [name, value] of Object.entries(fields))
        if (value !== '' && value !== null && value !== undefined)
          filled.set(name, (filled.get(name) ?? 0) + 1);
      return new Proxy(fields, handler);
    },
    /** Rows that the format does not read. */
    passOver: (rows: number): void => {
      passedOver += rows;
    },
    /** `SEO Title (40 rows), …`, or nothing when everything was read. */
    unread: (): readonly string[] => {
      const left = [...filled].filter(([name]) => !read.has(name));
      const skipped =
        passedOver === 0
          ? []
          : [
              `${passedOver} row${passedOver === 1 ? ' was' : 's were'} passed over: the mapping does not read them`,
            ];
      if (left.length === 0) return skipped;
      const named = left
        .slice(0, MOST_NAMED)
        .map(([name, rows]) => `${name} (${rows} row${rows === 1 ? '' : 's'})`);
      const more = left.length > MOST_NAMED ? `, and ${left.length - MOST_NAMED} more columns` : '';
      return [...skipped, `not read: ${named.join(', ')}${more}`];
    },
  };
};

const MOST_NAMED = 40;
