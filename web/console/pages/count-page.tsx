import { useState } from 'preact/hooks';
import type { StockTake } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { momentText, numberText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { locationName } from '../console-state.ts';
import { say } from '../counts/texts.ts';
import { ScannedUnits } from '../scanned-units.tsx';
import { ScanBox } from '../scan-box.tsx';
import { keepUnits, sendUnits, unsentOf } from '../unsent-units.ts';
import { PageHead } from '../frame.tsx';
import { PageProblem } from '../page-problem.tsx';
import { Status } from '../status.tsx';

type CountedLine = Awaited<ReturnType<typeof api.listCountedLines>>['body']['data'][number];

const readCount = async (stockTakeId: string) => {
  const [take, lines] = await Promise.all([
    api.getStockTake({ stockTakeId }),
    api.listCountedLines({ stockTakeId, limit: 100 }),
  ]);
  return { take: take.body, lines: lines.body.data };
};

/** Counting blind: what the book says is shown once it is posted. */
export const CountPage = ({ stockTakeId }: { stockTakeId: string }) => {
  const loaded = useLoaded(() => readCount(stockTakeId), [stockTakeId]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { take, lines } = loaded.value;
  const isOpen = take.status !== 'completed';
  return (
    <>
      <p>
        <a href={href('/counts')}>← {say('counts')}</a>
      </p>
      <PageHead title={say('count', { day: momentText(take.openedAt) })}>
        <Status code={isOpen ? 'in_progress' : take.status} />
        <span class="soft">{locationName(take.locationId)}</span>
      </PageHead>
      <div class="columns">
        {isOpen ? <Counting stockTakeId={stockTakeId} onSent={loaded.reload} /> : <Posted take={take} />}
        <section class="card">
          <h2>{say('counted')}</h2>
          <CountedLines lines={lines} />
          {isOpen && may('stock-work.approve') ? (
            <Close stockTakeId={stockTakeId} isCounted={lines.length > 0} onDone={loaded.reload} />
          ) : null}
        </section>
      </div>
    </>
  );
};

/** Of a batch: it takes the place of earlier counts. */
const REPLACE = 'replace';

const linesOf = (units: Readonly<Record<string, number>>) =>
  Object.entries(units).map(([sku, quantity]) => ({ sku, quantity }));

const Counting = ({ stockTakeId, onSent }: { stockTakeId: string; onSent: () => void }) => {
  const [doesReplace, setReplace] = useState(false);
  const { run, isBusy, problem } = useAction();
  const { units } = unsentOf(stockTakeId);
  const lines = linesOf(units);
  const send = () =>
    run(async () => {
      await sendUnits(
        stockTakeId,
        (batchId, batch) =>
          api.recordCounts({
            stockTakeId,
            batchId,
            body: { lines: linesOf(batch.units), replace: batch.note === REPLACE },
          }),
        doesReplace ? REPLACE : undefined,
      );
      setReplace(false);
      onSent();
    });
  return (
    <section class="card">
      <ScanBox workId={stockTakeId} label={say('scan')} />
      <h2>{say('unsent')}</h2>
      {lines.length === 0 ? <p class="soft">{say('nothing')}</p> : null}
      <ScannedUnits units={units} onChange={(next) => keepUnits(stockTakeId, next)} />
      <ProblemBox problem={problem} />
      <label class="choice">
        <input
          type="checkbox"
          checked={doesReplace}
          onChange={(event) => setReplace(event.currentTarget.checked)}
        />
        <span>{say('replace')}</span>
      </label>
      <button
        type="button"
        class="primary wide"
        disabled={isBusy || lines.length === 0}
        onClick={() => void send()}
      >
        {say('send', { n: lines.length })}
      </button>
    </section>
  );
};

const CountedLines = ({ lines }: { lines: readonly CountedLine[] }) =>
  lines.length === 0 ? (
    <p class="soft">{say('noneCounted')}</p>
  ) : (
    <div class="scroll" role="region" aria-label={say('counted')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('sku')}</th>
            <th scope="col">{say('status')}</th>
            <th scope="col" class="right">
              {say('counts2')}
            </th>
            <th scope="col" class="right">
              {say('book')}
            </th>
            <th scope="col" class="right">
              {say('variance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ sku, status, counts, book, variance }) => (
            <tr key={sku}>
              <td>{sku}</td>
              <td>
                <Status code={status} />
              </td>
              <td class="right number">{counts.map(({ quantity }) => numberText(quantity)).join(' / ')}</td>
              <td class="right number">{book === undefined ? '' : numberText(book)}</td>
              <td class="right number">{variance === undefined ? '' : numberText(variance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

/** A large stock-take is posted over several calls, and while the ledger is behind none posts anything. */
const MOST_CALLS = 50;
const WAIT_MILLISECONDS = 500;

const completed = async (stockTakeId: string) => {
  for (let calls = 1; ; calls += 1) {
    const { body } = await api.completeStockTake({ stockTakeId, body: {} }, { idempotencyKey: newKey() });
    if (body.recount.length > 0 || body.remaining === 0 || calls === MOST_CALLS) return body;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
  }
};

interface CloseProps {
  readonly stockTakeId: string;
  readonly isCounted: boolean;
  readonly onDone: () => void;
}

const Close = ({ stockTakeId, isCounted, onDone }: CloseProps) => {
  const [result, setResult] = useState<Awaited<ReturnType<typeof completed>>>();
  const { run, isBusy, problem } = useAction();
  const { units, codes, sending } = unsentOf(stockTakeId);
  const hasUnsent = Object.keys(units).length + codes.length > 0 || sending !== undefined;
  const { recount = [], remaining = 0 } = result ?? {};
  const close = () =>
    run(async () => {
      setResult(await completed(stockTakeId));
      onDone();
    });
  return (
    <>
      <ProblemBox problem={problem} />
      {recount.length === 0 ? null : (
        <p class="notice warn" role="status">
          {say('again', { skus: recount.join(', ') })}
        </p>
      )}
      {recount.length === 0 && remaining > 0 ? <p role="status">{say('behind')}</p> : null}
      {hasUnsent ? <p class="soft">{say('sendFirst')}</p> : null}
      <button type="button" disabled={isBusy || hasUnsent || !isCounted} onClick={() => void close()}>
        {say('close')}
      </button>
    </>
  );
};

const Posted = ({ take }: { take: StockTake }) => (
  <p class="notice good" role="status">
    {say('closed', {
      n: numberText(take.totals?.linesWithVariance ?? 0),
      over: numberText(take.totals?.unitsOver ?? 0),
      short: numberText(take.totals?.unitsShort ?? 0),
    })}
  </p>
);
