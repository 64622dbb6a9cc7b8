import type { Access } from '../policy.ts';
import { one } from './access.ts';
import type { Analysis, ServiceCall } from './access.ts';

const OBJECT_ACTIONS: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

/** S3 with path-style addresses, `/bucket/key`, as the SDK uses them for an IP address. */
export const s3Analysis = ({ method, url, headers, body }: ServiceCall): Analysis => {
  const [, bucket = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const key = rest.join('/');
  if (bucket === '') return { accesses: [access('s3:ListAllMyBuckets', '*')] };
  const bucketArn = `arn:aws:s3:::${bucket}`;
  if (key !== '') return objectAccess(method, `${bucketArn}/${key}`, url, headers['x-amz-copy-source']);
  if (method === 'GET' && !isSubresource(url)) return { accesses: [list(bucketArn, url)] };
  if (method === 'HEAD') return { accesses: [access('s3:ListBucket', bucketArn)] };
  if (method === 'POST' && url.searchParams.has('delete'))
    return { accesses: deletions(bucketArn, body.toString()) };
  return { unknown: `S3's ${method} ${url.pathname}${url.search}` };
};

/** Bucket settings such as `?versioning`, which no handler reads. */
const isSubresource = (url: URL): boolean => {
  const listing = [
    'list-type',
    'prefix',
    'delimiter',
    'max-keys',
    'start-after',
    'continuation-token',
    'marker',
    'x-id',
    'encoding-type',
  ];
  return [...url.searchParams.keys()].some((name) => !listing.includes(name));
};

const objectAccess = (method: string, objectArn: string, url: URL, copySource: unknown): Analysis => {
  const action =
    url.searchParams.has('uploads') || url.searchParams.has('uploadId')
      ? 's3:PutObject'
      : OBJECT_ACTIONS[method];
  if (!action) return { unknown: `S3's ${method} ${url.pathname}${url.search}` };
  const source =
    typeof copySource === 'string'
      ? decodeURIComponent(copySource).replace(/^\//, '').split('?')[0]
      : undefined;
  const read = source ? [access('s3:GetObject', `arn:aws:s3:::${source}`)] : [];
  return { accesses: [access(action, objectArn), ...read] };
};

const list = (bucketArn: string, url: URL): Access => {
  const parameter = (name: string) => one(url.searchParams.get(name) ?? undefined);
  const keys = {
    's3:prefix': parameter('prefix'),
    's3:delimiter': parameter('delimiter'),
    's3:max-keys': parameter('max-keys'),
  };
  return { action: 's3:ListBucket', resource: bucketArn, keys };
};

const access = (action: string, resource: string): Access => ({ action, resource, keys: {} });

const deletions = (bucketArn: string, xml: string): readonly Access[] => {
  const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key.replaceAll('&amp;', '&'));
  return keys.map((key) => access('s3:DeleteObject', `${bucketArn}/${key}`));
};
