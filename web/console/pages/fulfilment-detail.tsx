import { useState } from 'preact/hooks';
import type { ShownFulfilment } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { momentText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { ScanField } from '../../kit/scan-field.tsx';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { locationName } from '../console-state.ts';
import { PageHead } from '../frame.tsx';
import { ParcelCode } from '../labels/parcel-code.tsx';
import { PageProblem } from '../page-problem.tsx';
import { Status } from '../status.tsx';
import { say } from '../texts.ts';

/** One order at one location: what is in it, and the next step only. */
export const FulfilmentDetail = ({ fulfilmentId }: { fulfilmentId: string }) => {
  const loaded = useLoaded(async () => (await api.getFulfilment({ fulfilmentId })).body, [fulfilmentId]);
  const [later, setLater] = useState<ShownFulfilment>();
  const task = later ?? loaded.value;
  if (task === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  return (
    <>
      <p>
        <a href={href('/fulfilment')}>← {say('fulfilment')}</a>
      </p>
      <PageHead title={task.method === 'pickup' ? say('pickup') : say('ship')}>
        <Status code={task.status} />
        <a href={href(`/orders/${task.orderId}`)}>{say('orders')} ↗</a>
      </PageHead>
      <section class="card">
        <p class="soft">
          {locationName(task.locationId)} · {say('due', { time: momentText(task.promisedAt) })}
        </p>
        <ul class="plain-list">
          {task.lines.map((line) => (
            <li key={`${line.lineId} ${line.sku}`} class="spread">
              <span>
                {line.quantity} × <strong>{line.name}</strong> <span class="soft">{line.sku}</span>
              </span>
              <span class="number">
                {line.picked} / {line.quantity}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {may('fulfilment.write') ? <NextStep task={task} onDone={setLater} /> : null}
      <ParcelCode task={task} />
    </>
  );
};

interface StepProps {
  readonly task: ShownFulfilment;
  readonly onDone: (task: ShownFulfilment) => void;
}

const NextStep = ({ task, onDone }: StepProps) => {
  if (task.method === 'ship' && task.status === 'picked') return <Pack task={task} onDone={onDone} />;
  if (task.method === 'ship' && task.status === 'packed') return <Ship task={task} onDone={onDone} />;
  if (task.method === 'pickup' && ['ready', 'picked', 'packed'].includes(task.status))
    return <HandOver task={task} onDone={onDone} />;
  if (task.status === 'shipped') return <Labels task={task} />;
  return task.status === 'collected' ? (
    <p class="notice good" role="status">
      {say('handedOver')}
    </p>
  ) : null;
};

const Pack = ({ task: { fulfilmentId }, onDone }: StepProps) => {
  const { run, isBusy, problem } = useAction();
  const pack = () =>
    run(async () =>
      onDone((await api.packFulfilment({ fulfilmentId, body: {} }, { idempotencyKey: newKey() })).body),
    );
  return (
    <>
      <ProblemBox problem={problem} />
      <button type="button" class="primary wide" disabled={isBusy} onClick={() => void pack()}>
        {say('pack')}
      </button>
    </>
  );
};

const Ship = ({ task: { fulfilmentId }, onDone }: StepProps) => {
  const [carrier, setCarrier] = useState('sandbox');
  const { run, isBusy, problem } = useAction();
  const ship = () =>
    run(async () =>
      onDone(
        (await api.shipFulfilment({ fulfilmentId, body: { carrier } }, { idempotencyKey: newKey() })).body,
      ),
    );
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void ship();
      }}
    >
      <ProblemBox problem={problem} />
      <Field name="carrier" label={say('carrier')} value={carrier} onInput={setCarrier} />
      <button type="submit" class="primary wide" disabled={isBusy}>
        {say('handToCarrier')}
      </button>
    </form>
  );
};

const Labels = ({ task }: { task: ShownFulfilment }) => (
  <ul class="plain-list">
    {task.parcels.map((parcel) => (
      <li key={parcel.parcelId} class="card spread">
        <span>
          {parcel.carrier} {parcel.trackingNumber}
        </span>
        {parcel.label?.url === undefined ? null : (
          <a class="button small" href={parcel.label.url} target="_blank" rel="noopener">
            {say('label')} ↗
          </a>
        )}
      </li>
    ))}
  </ul>
);

/** A code has 20 characters at most; what a QR code holds is longer. */
const LONGEST_CODE = 20;

/** The customer's code is typed, their QR code is scanned; either opens the door once. */
const HandOver = ({ task: { fulfilmentId }, onDone }: StepProps) => {
  const { run, problem } = useAction();
  const give = (scanned: string) =>
    run(async () => {
      const body = scanned.length <= LONGEST_CODE ? { code: scanned } : { qrToken: scanned };
      onDone((await api.collectPickup({ fulfilmentId, body }, { idempotencyKey: newKey() })).body);
    });
  return (
    <section class="card">
      <h2>{say('handOver')}</h2>
      <ProblemBox problem={problem} />
      <ScanField onScan={give} label={say('code')} />
    </section>
  );
};
