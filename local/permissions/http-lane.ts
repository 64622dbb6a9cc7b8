import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ServiceAnswer } from './answer.ts';
import type { ServeOptions } from './backend.ts';
import { serviceError } from './errors.ts';
import { SignedCall } from './signed-call.ts';

interface Upstream {
  readonly status: number;
  readonly headers: IncomingMessage['rawHeaders'];
  readonly body: Buffer;
}

/** The proxy over Node's HTTP server: takes every kind of request, and reads whole answers, as the meter needs them. */
export const httpLane = (options: () => ServeOptions | undefined): { server: Server; close: () => void } => {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    const serving = options();
    if (!serving) return void outgoing.writeHead(503).end('the runner is still starting');
    serve(serving, agent, incoming, outgoing).catch((error: unknown) => {
      serving.log(`a service call failed: ${String(error)}`);
      outgoing.destroy();
    });
  });
  return { server, close: () => agent.destroy() };
};

const serve = async (
  options: ServeOptions,
  agent: Agent,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const call = await callOf(incoming);
  const verdict = options.judge.judge(call);
  if (verdict.kind === 'hang up') return void outgoing.destroy();
  if (verdict.kind === 'answer') return send(outgoing, verdict.answer);
  const answer = await fulfil(options, agent, call, verdict.caller);
  if (answer.status < 300) options.onSuccess(call);
  if (!verdict.afterwards) return void outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  verdict.afterwards();
  outgoing.destroy();
};

const callOf = async (incoming: IncomingMessage): Promise<SignedCall> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as const);
  return new SignedCall({
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  });
};

const send = (outgoing: ServerResponse, { status, headers, body }: ServiceAnswer): void => {
  outgoing.writeHead(status, headers).end(body);
};

const fulfil = async (
  options: ServeOptions,
  agent: Agent,
  call: SignedCall,
  caller: string,
): Promise<Upstream> => {
  const backend = options.backends[call.service];
  if (!backend) return rendered(serviceError(call.service, { status: 501, ...missing(call.service) }));
  const body = options.meter.bodyOf(call);
  const answer =
    'handle' in backend
      ? rendered(await backend.handle(call))
      : await forward(backend.origin, agent, call, body);
  if (options.meter.on) options.meter.count(caller, call, answer.body);
  return answer;
};

const missing = (service: string) => ({
  code: 'NotImplemented',
  message: `the local runner has no ${service}`,
});

const rendered = ({ status, headers, body }: ServiceAnswer): Upstream => ({
  status,
  headers: Object.entries(headers).flat(),
  body: Buffer.from(body),
});

const forward = (origin: string, agent: Agent, call: SignedCall, body: Buffer): Promise<Upstream> => {
  const { method, headers, target } = call;
  const { 'transfer-encoding': _chunked, expect: _expect, ...kept } = headers;
  // fauxqs takes an object without bytes, such as an export without rows, only if its type is said.
  const sent = {
    'content-type': 'application/octet-stream',
    ...kept,
    'content-length': String(body.length),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(target, origin), { method, headers: sent, agent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => resolve(upstream(incoming, Buffer.concat(chunks))));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
};

/** The answer is sent on in one piece, so its framing is decided anew. */
const upstream = ({ statusCode = 502, rawHeaders }: IncomingMessage, body: Buffer): Upstream => {
  const pairs = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  );
  const kept = pairs.filter(([name]) => !/^(?:transfer-encoding|connection|keep-alive)$/i.test(name));
  return { status: statusCode, headers: kept.flat(), body };
};
