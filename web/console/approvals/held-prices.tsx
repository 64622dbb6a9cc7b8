import { useState } from 'preact/hooks';
import type { HeldPrice } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { momentText, moneyText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { say } from './texts.ts';

/** Prices outside the rules, with the rule that each breaks. */
export const HeldPrices = () => {
  const loaded = useLoaded(async () => (await api.listPriceChanges({ limit: 50 })).body.data, []);
  return (
    <section class="card">
      <h2>{say('prices')}</h2>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value?.length === 0 ? <Empty icon="check" title={say('noPrices')} /> : null}
      <ul class="plain-list">
        {(loaded.value ?? []).map((change) => (
          <HeldPriceRow key={change.changeId} change={change} reload={loaded.reload} />
        ))}
      </ul>
    </section>
  );
};

/** A week, unless somebody says otherwise. */
const USUAL_DAYS = 7;
const dayAfter = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const HeldPriceRow = ({ change, reload }: { change: HeldPrice; reload: () => void }) => {
  const { changeId, sku, amount, currency, breaches, reason, requestedBy, requestedAt } = change;
  const [until, setUntil] = useState(() => dayAfter(USUAL_DAYS));
  const [note, setNote] = useState('');
  const { run, isBusy, problem } = useAction();
  const given = note.trim() === '' ? undefined : note.trim();
  const decide = (act: () => Promise<unknown>) => (): void => {
    void run(async () => {
      await act();
      reload();
    });
  };
  const approve = decide(() =>
    api.approvePriceChange(
      { changeId, body: { until: `${until}T23:59:59Z`, note: given } },
      { idempotencyKey: newKey() },
    ),
  );
  const reject = decide(() =>
    api.rejectPriceChange({ changeId, body: { note: given ?? '' } }, { idempotencyKey: newKey() }),
  );
  return (
    <li>
      <p class="spread">
        <strong>{sku}</strong>
        <strong class="number">{moneyText(amount, currency)}</strong>
      </p>
      <p class="soft">{say('by', { by: requestedBy, time: momentText(requestedAt) })}</p>
      {reason === undefined ? null : <p>{reason}</p>}
      <ul>
        {breaches.map(({ rule, detail }) => (
          <li key={rule}>{detail}</li>
        ))}
      </ul>
      <ProblemBox problem={problem} />
      <div class="fields">
        <div class="field">
          <label for={`until-${changeId}`}>{say('until')}</label>
          <input
            id={`until-${changeId}`}
            type="date"
            value={until}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        <Field name={`note-${changeId}`} label={say('note')} value={note} onInput={setNote} />
      </div>
      <div class="row">
        <button type="button" class="primary" disabled={isBusy || until === ''} onClick={approve}>
          {say('approve')}
        </button>
        <button type="button" disabled={isBusy || given === undefined} onClick={reject}>
          {say('reject')}
        </button>
      </div>
    </li>
  );
};
