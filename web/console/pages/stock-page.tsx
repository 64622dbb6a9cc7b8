import { useState } from 'preact/hooks';
import type { StockLevel } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, momentText, numberText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { query, setQuery } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { here, locationName } from '../console-state.ts';
import { LocationChoice, PageHead } from '../frame.tsx';
import { StockBar } from '../stock-bar.tsx';
import { ChannelRulesForm } from '../stock/channel-rules-form.tsx';
import { say } from '../texts.ts';

export const StockPage = () => {
  const locationId = here();
  const chosen = query.value.get('sku');
  return (
    <>
      <PageHead title={say('stock')}>
        <LocationChoice isRequired />
      </PageHead>
      {locationId === undefined ? (
        <Empty icon="pin" title={say('chooseLocation')} />
      ) : (
        <div class="columns">
          <StockList key={locationId} locationId={locationId} chosen={chosen} />
          {chosen === null ? (
            <Empty icon="warehouse" title={say('chooseSku')} />
          ) : (
            <SkuStock key={`${locationId} ${chosen}`} locationId={locationId} sku={chosen} />
          )}
        </div>
      )}
    </>
  );
};

const StockList = ({ locationId, chosen }: { locationId: string; chosen: string | null }) => {
  const [text, setText] = useState('');
  const loaded = useLoaded(
    async () => (await api.listStock({ locationId, limit: 100 })).body.data,
    [locationId],
  );
  const rows = (loaded.value ?? []).filter(({ sku }) => sku.toLowerCase().includes(text.toLowerCase()));
  return (
    <section class="card">
      <input
        type="search"
        aria-label={say('search')}
        placeholder={say('sku')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      <div class="scroll tall" role="region" aria-label={say('stock')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('sku')}</th>
              <th scope="col" class="right">
                {say('available')}
              </th>
              <th scope="col" class="right">
                {say('onHand')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((level) => (
              <tr key={level.sku} class={level.sku === chosen ? 'chosen' : ''}>
                <td>
                  <button type="button" class="link" onClick={() => setQuery({ sku: level.sku })}>
                    {level.sku}
                  </button>
                </td>
                <td class={level.available <= 0 ? 'right number error' : 'right number'}>
                  {numberText(level.available)}
                </td>
                <td class="right number">{numberText(level.onHand)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

/** Everything about one SKU here: what may be promised and why, what moved, and a way to correct it. */
const SkuStock = ({ locationId, sku }: { locationId: string; sku: string }) => {
  const loaded = useLoaded(async () => {
    const [level, movements, availability] = await Promise.all([
      api.getStock({ locationId, sku }),
      api.listMovements({ locationId, sku, limit: 12 }),
      api.getAvailability({ sku, channel: 'web', explain: true }),
    ]);
    return { level: level.body, movements: movements.body.data, availability: availability.body };
  }, [locationId, sku]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { level, movements, availability } = loaded.value;
  return (
    <div class="stack">
      <section class="card">
        <h2>{say('explained', { sku })}</h2>
        {availability.locations.map((location) => (
          <StockBar
            key={location.locationId}
            name={locationName(location.locationId)}
            promise={location.availableToPromise}
            terms={location.terms ?? {}}
          />
        ))}
      </section>
      {may('inventory.write') ? <AdjustForm level={level} reload={loaded.reload} /> : null}
      {may('inventory.write') ? (
        <ChannelRulesForm locationId={locationId} sku={sku} onSaved={loaded.reload} />
      ) : null}
      <section class="card">
        <h2>{say('movements')}</h2>
        <ul class="plain-list">
          {movements.map((movement) => (
            <li key={`${movement.bucket} ${movement.version}`} class="spread">
              <span>
                {codeText(movement.type.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))}
                {movement.reason === undefined ? '' : ` · ${codeText(movement.reason)}`}{' '}
                <span class="soft">{momentText(movement.at)}</span>
              </span>
              <span class="number">
                {movement.change > 0 ? '+' : ''}
                {numberText(movement.change)} → {numberText(movement.available)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};

const reasons = [
  'received',
  'found',
  'lost',
  'returned',
  'correction',
  'damaged',
  'display',
  'repaired',
] as const;

const AdjustForm = ({ level, reload }: { level: StockLevel; reload: () => void }) => {
  const [change, setChange] = useState('');
  const [reason, setReason] = useState<(typeof reasons)[number]>('correction');
  const [note, setNote] = useState('');
  const [key, setKey] = useState(newKey);
  const { run, isBusy, problem } = useAction();
  const quantity = Number(change);
  const isWrong = change !== '' && (!Number.isInteger(quantity) || quantity === 0);
  const adjust = () =>
    run(async () => {
      const { locationId, sku } = level;
      await api.adjustStock(
        { body: { locationId, sku, quantity, reason, note: note === '' ? undefined : note } },
        { idempotencyKey: key },
      );
      setKey(newKey());
      setChange('');
      setNote('');
      reload();
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void adjust();
      }}
    >
      <h2>{say('adjust')}</h2>
      <ProblemBox problem={problem} />
      <div class="fields">
        <Field
          name="change"
          inputMode="text"
          label={say('change')}
          value={change}
          onInput={setChange}
          error={isWrong ? '±1, ±2 …' : undefined}
        />
        <div class="field">
          <label for="reason">{say('reason')}</label>
          <select
            id="reason"
            value={reason}
            onChange={(event) =>
              setReason(reasons.find((each) => each === event.currentTarget.value) ?? 'correction')
            }
          >
            {reasons.map((each) => (
              <option key={each} value={each}>
                {codeText(each)}
              </option>
            ))}
          </select>
        </div>
        <Field name="note" label={say('note')} value={note} onInput={setNote} />
      </div>
      <button type="submit" class="primary" disabled={isBusy || change === '' || isWrong}>
        {say('save')}
      </button>
    </form>
  );
};
