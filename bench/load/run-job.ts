import { Connection, type RawAnswer } from './connection.ts';
import type { Job, Outcome } from './job.ts';
import { percentile } from './latencies.ts';

/** Sends a job's requests, as fast as they are answered. Rejects when a connection breaks. */
export const runJob = async (job: Job): Promise<Outcome> => {
  const { requests, seconds = Infinity, repeat, collect = false } = job;
  const latencies: number[] = [];
  const answers: Record<string, number> = {};
  const bodies: string[] = [];
  let next = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const hasMore = (): boolean => performance.now() < until && (repeat || next < requests.length);

  const work = async (): Promise<void> => {
    const connection = new Connection(job.port);
    while (hasMore()) {
      const request = requests[next++ % requests.length];
      if (request === undefined) break;
      const sent = performance.now();
      const answer = await connection.send(request);
      latencies.push(performance.now() - sent);
      const name = nameOf(answer);
      answers[name] = (answers[name] ?? 0) + 1;
      if (collect) bodies.push(answer.body);
    }
    connection.close();
  };

  await Promise.all(Array.from({ length: job.connections }, work));
  return {
    requests: latencies.length,
    seconds: (performance.now() - begun) / 1000,
    answers,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    bodies,
  };
};

const nameOf = ({ status, body }: RawAnswer): string => {
  if (status < 400) return String(status);
  return `${status} ${/"code":"([A-Z_]+)"/.exec(body)?.[1] ?? ''}`.trim();
};
