import { useState } from 'preact/hooks';
import type { ReturnView } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { codeText, momentText } from '../../kit/format.ts';
import { textNamed } from '../../kit/language.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { here } from '../console-state.ts';
import { LocationChoice, PageHead } from '../frame.tsx';
import { PageProblem } from '../page-problem.tsx';
import { ReceiveReturn } from '../../kit/returns/receive-return.tsx';
import { RefundLines } from '../../kit/returns/refund-lines.tsx';
import { reasonTexts, say } from '../../kit/returns/texts.ts';
import { Status } from '../status.tsx';

interface ReturnIds {
  readonly orderId: string;
  readonly returnId: string;
}

/** One return: what it refunds, and the next step only. */
export const ReturnPage = ({ orderId, returnId }: ReturnIds) => {
  const loaded = useLoaded(
    async () => (await api.getReturn({ orderId, returnId })).body,
    [orderId, returnId],
  );
  const [later, setLater] = useState<ReturnView>();
  const view = later ?? loaded.value;
  if (view === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  return (
    <>
      <p>
        <a href={href('/returns')}>← {say('returns')}</a>
      </p>
      <PageHead title={say('returns')}>
        <Status code={view.status} />
        <a href={href(`/orders/${view.orderId}`)}>{say('order')} ↗</a>
      </PageHead>
      <div class="columns">
        <section class="card">
          <h2>{say('refund')}</h2>
          <ul class="plain-list">
            {view.lines.map(({ lineId, sku, quantity, reason }) => (
              <li key={`${lineId} ${reason}`} class="spread">
                <span>
                  {quantity} × <strong>{sku}</strong>
                </span>
                <span class="soft">{textNamed(reason, reasonTexts) ?? codeText(reason)}</span>
              </li>
            ))}
          </ul>
          <RefundLines refund={view.refund} currency={view.currency} />
          {view.dueAt === undefined ? null : (
            <p class="soft">{say('due', { time: momentText(view.dueAt) })}</p>
          )}
        </section>
        {view.status === 'requested' ? <Answer view={view} onDone={setLater} /> : null}
        {view.status === 'approved' ? (
          <ReceiveReturn view={view} locationId={here()} onDone={setLater}>
            <LocationChoice isRequired />
          </ReceiveReturn>
        ) : null}
      </div>
    </>
  );
};

const refusals = ['not_as_described', 'used', 'proof_missing', 'window_over', 'abuse', 'other'] as const;

interface AnswerProps {
  readonly view: ReturnView;
  readonly onDone: (view: ReturnView) => void;
}

const Answer = ({ view, onDone }: AnswerProps) => {
  const [refusal, setRefusal] = useState<(typeof refusals)[number]>('not_as_described');
  const { run, isBusy, problem } = useAction();
  const { orderId, returnId, version } = view;
  const options = () => ({ idempotencyKey: newKey(), ifMatch: version });
  return (
    <section class="card">
      <ProblemBox problem={problem} />
      <button
        type="button"
        class="primary wide"
        disabled={isBusy}
        onClick={() =>
          void run(async () =>
            onDone((await api.approveReturn({ orderId, returnId, body: {} }, options())).body),
          )
        }
      >
        {say('approve')}
      </button>
      <div class="field">
        <label for="refusal">{say('why')}</label>
        <select
          id="refusal"
          value={refusal}
          onChange={(event) =>
            setRefusal(refusals.find((each) => each === event.currentTarget.value) ?? 'other')
          }
        >
          {refusals.map((each) => (
            <option key={each} value={each}>
              {textNamed(each, reasonTexts)}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        class="danger"
        disabled={isBusy}
        onClick={() =>
          void run(async () =>
            onDone((await api.refuseReturn({ orderId, returnId, body: { refusal } }, options())).body),
          )
        }
      >
        {say('refuse')}
      </button>
    </section>
  );
};
