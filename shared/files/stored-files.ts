import { presignedUrl, type SignedAnswer, type SignedCall } from '#shared/aws/signed-request.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import { patientRequest } from './patient-request.ts';

/** A stretch of a file, and what the whole file is. */
export interface FileRange {
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly size: number;
  /** Another one once anybody has written the file again. */
  readonly etag: string;
}

/** Where files of imports and exports lie: for a week, in a bucket that nobody else reads. */
export interface StoredFiles {
  /** `undefined`: there is no such file. `changed`: it is not the file with this `etag` any more. */
  readonly readRange: (
    name: string,
    from: number,
    etag?: string,
  ) => Promise<FileRange | 'changed' | undefined>;
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  readonly write: (name: string, body: string | Uint8Array) => Promise<void>;
  /** Writes one file of `size` bytes, part by part; the parts are asked for again when it has to be repeated. */
  readonly writeParts: (name: string, size: number, parts: () => AsyncIterable<Uint8Array>) => Promise<void>;
  readonly link: (method: 'GET' | 'PUT', name: string, expiresInSeconds: number) => Promise<string>;
}

/** So much of a file is in memory at once. */
const RANGE_BYTES = 1024 * 1024;

export const storedFiles: StoredFiles = {
  readRange: async (name, from, etag) => {
    const answer = await patiently({
      ...objectAt(name),
      method: 'GET',
      headers: {
        range: `bytes=${from}-${from + RANGE_BYTES - 1}`,
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
    });
    if (isMissing(answer)) return undefined;
    if (answer.status === 412) return 'changed';
    // S3 has no range of an empty file.
    if (answer.status === 416) return { bytes: new Uint8Array(), size: 0, etag: '' };
    refuseOther(answer, 'reading', name);
    const [, size] = /\/(\d+)$/.exec(answer.headers['content-range'] ?? '') ?? [];
    return {
      bytes: answer.body,
      size: size === undefined ? answer.body.length : Number(size),
      etag: answer.headers['etag'] ?? '',
    };
  },

  read: async (name) => {
    const answer = await patiently({ ...objectAt(name), method: 'GET' });
    if (isMissing(answer)) return undefined;
    refuseOther(answer, 'reading', name);
    return answer.body;
  },

  write: async (name, body) => {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const headers = { 'content-length': String(bytes.length) };
    refuseOther(await patiently({ ...objectAt(name), method: 'PUT', headers, body: bytes }), 'writing', name);
  },

  writeParts: async (name, size, parts) => {
    const wait = backOff({ baseMs: 200, budgetMs: 10_000 });
    for (;;) {
      const url = await presignedUrl('PUT', objectAt(name).path, WRITE_SECONDS);
      const answer = await sentParts(url, size, parts).catch(() => undefined);
      if (answer?.ok === true) return;
      if (answer !== undefined && answer.status < 500)
        throw new Error(`writing ${name} was answered with ${answer.status}`);
      await wait();
    }
  },

  link: (method, name, expiresInSeconds) => presignedUrl(method, objectAt(name).path, expiresInSeconds),
};

const WRITE_SECONDS = 900;

/** S3 takes no chunked body: the size is said before. */
const sentParts = (url: string, size: number, parts: () => AsyncIterable<Uint8Array>): Promise<Response> =>
  fetch(url, {
    method: 'PUT',
    headers: { 'content-length': String(size) },
    body: ReadableStream.from(parts()),
    duplex: 'half',
  });

const objectAt = (name: string) => {
  const bucket = process.env['IMPORT_BUCKET'];
  if (bucket === undefined)
    throw new Error('IMPORT_BUCKET is not set; declare `buckets: { import }` in the reach of domain.ts');
  return { service: 's3', path: `/${bucket}/${name}` } as const;
};

/** S3 tells a role that may not list the bucket 403 for an object that is not there. */
const isMissing = ({ status }: SignedAnswer): boolean => status === 404 || status === 403;

const refuseOther = ({ status }: SignedAnswer, doing: string, name: string): void => {
  if (status !== 200 && status !== 206) throw new Error(`${doing} ${name} was answered with ${status}`);
};

/** Every call may be repeated: an object is written whole. */
const patiently = (call: SignedCall): Promise<SignedAnswer> => patientRequest(call, 5000);
