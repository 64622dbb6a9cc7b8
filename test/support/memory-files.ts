import type { StoredFiles } from '#shared/files/stored-files.ts';

export interface MemoryFiles extends StoredFiles {
  readonly stored: Map<string, Uint8Array>;
}

/** A bucket in memory. */
export const memoryFiles = (): MemoryFiles => {
  const stored = new Map<string, Uint8Array>();
  return {
    stored,
    readRange: async (name, from, etag) => {
      const bytes = stored.get(name);
      if (bytes === undefined) return undefined;
      const now = `"${bytes.length}-${Buffer.from(bytes).toString('base64').slice(0, 20)}"`;
      if (etag !== undefined && etag !== now) return 'changed';
      // Small, so that letters and rows are torn apart.
      return { bytes: bytes.subarray(from, from + 50_001), size: bytes.length, etag: now };
    },
    read: async (name) => stored.get(name),
    write: async (name, body) => {
      stored.set(name, Buffer.from(body));
    },
    writeParts: async (name, size, parts) => {
      const all: Uint8Array[] = [];
      for await (const part of parts()) all.push(part);
      const bytes = Buffer.concat(all);
      if (bytes.length !== size) throw new Error(`${name} has ${bytes.length} bytes, not ${size}`);
      stored.set(name, bytes);
    },
    link: async (method, name) => `https://files.test/${name}?${method}`,
  };
};
