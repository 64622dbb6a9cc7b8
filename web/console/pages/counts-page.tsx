import { useState } from 'preact/hooks';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { momentText } from '../../kit/format.ts';
import { kept } from '../../kit/kept.ts';
import { useAction } from '../../kit/load.ts';
import { goFromHere, href } from '../../kit/router.tsx';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { here, locationName } from '../console-state.ts';
import { say } from '../counts/texts.ts';
import { LocationChoice, PageHead } from '../frame.tsx';

interface StartedCount {
  readonly stockTakeId: string;
  readonly locationId: string;
  readonly openedAt: string;
}

/** The API lists no stock-takes: a browser remembers those it started, and others open by their address. */
const startedCounts = kept<readonly StartedCount[]>('satu.counts', []);
const REMEMBERED = 10;

export const CountsPage = () => {
  const [text, setText] = useState('');
  const { run, isBusy, problem } = useAction();
  const [key] = useState(newKey);
  const locationId = here();
  const open = () =>
    run(async () => {
      if (locationId === undefined) return;
      const go = goFromHere();
      const skus = text.split(/[\s,]+/).filter((sku) => sku !== '');
      const { body } = await api.openStockTake(
        { body: { locationId, skus: skus.length === 0 ? undefined : skus } },
        { idempotencyKey: key },
      );
      const { stockTakeId, openedAt } = body;
      startedCounts.value = [{ stockTakeId, locationId, openedAt }, ...startedCounts.value].slice(
        0,
        REMEMBERED,
      );
      go(href(`/counts/${stockTakeId}`));
    });
  return (
    <>
      <PageHead title={say('counts')}>
        <LocationChoice isRequired />
      </PageHead>
      <div class="columns">
        <form
          class="card"
          onSubmit={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          <Field name="count-skus" label={say('some')} value={text} onInput={setText} />
          <ProblemBox problem={problem} />
          <button type="submit" class="primary wide" disabled={isBusy || locationId === undefined}>
            {say('open')}
          </button>
        </form>
        <section class="card">
          <h2>{say('recent')}</h2>
          {startedCounts.value.length === 0 ? <Empty icon="clipboard" title={say('none')} /> : null}
          <ul class="plain-list">
            {startedCounts.value.map((count) => (
              <li key={count.stockTakeId}>
                <a href={href(`/counts/${count.stockTakeId}`)}>
                  {locationName(count.locationId)} · {momentText(count.openedAt)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
};
