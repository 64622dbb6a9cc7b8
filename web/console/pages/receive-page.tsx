import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { numberText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { locationName } from '../console-state.ts';
import { PageHead } from '../frame.tsx';
import { excessOf, receivedLines, type Expected, type ReceivedLine } from '../moving/receiving.ts';
import { say } from '../moving/texts.ts';
import { PageProblem } from '../page-problem.tsx';
import { ScannedUnits } from '../scanned-units.tsx';
import { ScanBox } from '../scan-box.tsx';
import { keepDamaged, keepUnits, sendUnits, unsentOf } from '../unsent-units.ts';

/** A delivery as this page needs it, from a supplier or another location. */
interface Delivery {
  readonly title: string;
  readonly expected: Expected;
  /** Sent twice under one id it counts once. */
  readonly book: (receiptId: string, lines: readonly ReceivedLine[], overReason?: string) => Promise<unknown>;
}

const readTransfer = async (transferId: string): Promise<Delivery> => {
  const { body } = await api.getTransfer({ transferId });
  return {
    title: say('fromTo', { from: locationName(body.fromLocationId), to: locationName(body.toLocationId) }),
    expected: Object.fromEntries(body.lines.map(({ sku, inTransit }) => [sku, inTransit])),
    book: (receiptId, lines, overReason) =>
      api.receiveTransfer({ transferId, receiptId, body: { lines, overReason } }),
  };
};

const readOrder = async (purchaseOrderId: string): Promise<Delivery> => {
  const { body } = await api.getPurchaseOrder({ purchaseOrderId });
  const { locationId } = body;
  return {
    title: say('fromSupplier', { supplier: body.supplierId }),
    expected: Object.fromEntries(body.lines.map(({ sku, outstanding }) => [sku, outstanding])),
    book: (receiptId, lines, overReason) =>
      api.recordGoodsReceipt({ receiptId, body: { locationId, purchaseOrderId, lines, overReason } }),
  };
};

export const ReceiveTransferPage = ({ transferId }: { transferId: string }) => (
  <ReceivePage workId={transferId} read={() => readTransfer(transferId)} />
);

export const ReceiveOrderPage = ({ purchaseOrderId }: { purchaseOrderId: string }) => (
  <ReceivePage workId={purchaseOrderId} read={() => readOrder(purchaseOrderId)} />
);

const ReceivePage = ({ workId, read }: { workId: string; read: () => Promise<Delivery> }) => {
  const loaded = useLoaded(read, [workId]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  return (
    <>
      <p>
        <a href={href('/moving')}>← {say('back')}</a>
      </p>
      <PageHead title={loaded.value.title} />
      <div class="columns">
        <Receiving workId={workId} delivery={loaded.value} reload={loaded.reload} />
        <Awaited expected={loaded.value.expected} />
      </div>
    </>
  );
};

interface ReceivingProps {
  readonly workId: string;
  readonly delivery: Delivery;
  readonly reload: () => void;
}

const Receiving = ({ workId, delivery, reload }: ReceivingProps) => {
  const [reason, setReason] = useState('');
  const [isBooked, setBooked] = useState(false);
  const { run, isBusy, problem } = useAction();
  const { units, damaged, sending } = unsentOf(workId);
  const lines = receivedLines(units, damaged);
  const isOver = excessOf(units, delivery.expected).length > 0;
  const book = () =>
    run(async () => {
      const note = isOver ? reason.trim() : undefined;
      await sendUnits(
        workId,
        (receiptId, batch) => delivery.book(receiptId, receivedLines(batch.units, batch.damaged), batch.note),
        note,
      );
      setReason('');
      setBooked(true);
      reload();
    });
  return (
    <section class="card">
      <ScanBox workId={workId} label={say('scan')} onScanned={() => setBooked(false)} />
      {isBooked ? (
        <p class="notice good" role="status">
          {say('booked')}
        </p>
      ) : null}
      <h2>{say('unsent')}</h2>
      {lines.length === 0 ? (
        <>
          <p class="soft">{say('nothing')}</p>
          <button type="button" onClick={() => keepUnits(workId, awaitedOf(delivery.expected))}>
            {say('takeAll')}
          </button>
        </>
      ) : null}
      <ScannedUnits units={units} onChange={(next) => keepUnits(workId, next)} />
      {lines.length === 0 ? null : (
        <>
          <h3>{say('damaged')}</h3>
          <ScannedUnits
            units={Object.fromEntries(lines.map((line) => [line.sku, line.damaged]))}
            onChange={(next) => keepDamaged(workId, next)}
            labelOf={(sku) => say('damagedUnits', { sku })}
          />
        </>
      )}
      {isOver ? (
        <Field name="over-reason" label={say('overReason')} value={reason} onInput={setReason} isRequired />
      ) : null}
      <ProblemBox problem={problem} />
      {sending === undefined || isBusy ? null : (
        <p class="notice warn" role="status">
          {say('unanswered')}
        </p>
      )}
      <button
        type="button"
        class="primary wide"
        disabled={isBusy || lines.length === 0 || (isOver && reason.trim() === '')}
        onClick={() => void book()}
      >
        {say('send', { n: numberText(lines.reduce((sum, { quantity }) => sum + quantity, 0)) })}
      </button>
    </section>
  );
};

const awaitedOf = (expected: Expected): Expected =>
  Object.fromEntries(Object.entries(expected).filter(([, units]) => units > 0));

const Awaited = ({ expected }: { expected: Expected }) => (
  <section class="card">
    <h2>{say('awaited')}</h2>
    <ul class="plain-list">
      {Object.entries(awaitedOf(expected)).map(([sku, units]) => (
        <li key={sku} class="spread">
          <span>{sku}</span>
          <strong class="number">{numberText(units)}</strong>
        </li>
      ))}
    </ul>
  </section>
);
