import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { SignedAnswer, SignedCall } from '#shared/aws/signed-request.ts';
import { patientRequest } from '#shared/files/patient-request.ts';
import type { Ids } from '#shared/ids/ids.ts';
import type { Entries, Segment } from '../model/segments.ts';
import type { EntryOf, Kind } from '../model/entries.ts';

/** Where segments lie. They are never changed, so a key always means the same. */
export interface SegmentStore {
  /** `undefined` when it is not there (any more). */
  readonly read: <K extends Kind>(kind: K, key: string) => Promise<Entries<EntryOf[K]> | undefined>;
  readonly write: <K extends Kind>(kind: K, entries: Entries<EntryOf[K]>) => Promise<Segment>;
}

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Segments as gzipped JSON in the search bucket. */
export const s3Segments = (ids: Ids): SegmentStore => ({
  read: async <K extends Kind>(_kind: K, key: string) => {
    const { status, body } = await patiently({ service: 's3', method: 'GET', path: pathOf(key) });
    // S3 tells a role that may not list the bucket 403 for an object that is not there.
    if (status === 404 || status === 403) return undefined;
    if (status !== 200) throw new Error(`reading the segment ${key} was answered with ${status}`);
    // Written by `write` below, and by nobody else: the bucket takes writes from the indexer's role only.
    return JSON.parse((await unzip(body)).toString('utf8')) as Entries<EntryOf[K]>;
  },

  write: async (kind, entries) => {
    // A key of its own even for the same content: a reader tells by it what it has not applied yet.
    const key = `${kind}/${ids.next('seg')}.json.gz`;
    // Level 1: segments live shortly and travel within one Region.
    const body = await zip(JSON.stringify(entries), { level: 1 });
    const { status } = await patiently({
      service: 's3',
      method: 'PUT',
      path: pathOf(key),
      headers: { 'content-type': 'application/gzip', 'content-length': String(body.length) },
      body,
    });
    if (status !== 200) throw new Error(`writing the segment ${key} was answered with ${status}`);
    return { key, entries: Object.keys(entries).length };
  },
});

/** Both calls may be repeated: a segment is written whole and never changed. */
const patiently = (call: SignedCall): Promise<SignedAnswer> => patientRequest(call, 3000);

const pathOf = (key: string): string => {
  const bucket = process.env['SEARCH_BUCKET'];
  if (bucket === undefined)
    throw new Error('SEARCH_BUCKET is not set; declare `buckets: { search }` in the reach of domain.ts');
  return `/${bucket}/${key}`;
};
