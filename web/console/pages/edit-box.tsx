import { useState } from 'preact/hooks';
import type { Order } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { moneyText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { locationName } from '../console-state.ts';
import { say } from '../texts.ts';
import { editOf, type Draft } from './edit-of.ts';

type Preview = Awaited<ReturnType<typeof api.previewOrderEdit>>['body'];

/** Other quantities, other goods: first what it would cost or give back, then the button that does it. */
export const EditBox = ({ order, reload }: { order: Order; reload: () => void }) => {
  const [draft, setDraft] = useState<Draft>(nothing);
  const [preview, setPreview] = useState<Preview>();
  const [isDone, setDone] = useState(false);
  const { run, isBusy, problem } = useAction();
  // A second click, or a second try after a lost answer, is the same edit.
  const [key, setKey] = useState(newKey);
  const { orderId } = order;
  const edit = editOf(order.lines, draft);
  const change = (next: Draft): void => {
    setDraft(next);
    setKey(newKey());
    setPreview(undefined);
    setDone(false);
  };
  const look = () =>
    run(async () => {
      if (edit !== undefined) setPreview((await api.previewOrderEdit({ orderId, body: edit })).body);
    });
  const save = ({ difference }: Preview) =>
    run(async () => {
      if (edit === undefined) return;
      await api.editOrder({ orderId, body: { ...edit, difference } }, { idempotencyKey: key });
      change(nothing);
      setDone(true);
      reload();
    });
  return (
    <section class="card">
      <h2>{say('editOrder')}</h2>
      <ProblemBox problem={problem} />
      {isDone ? (
        <p class="notice good" role="status">
          {say('edited')}
        </p>
      ) : null}
      <ul class="plain-list">
        {order.lines.map(({ lineId, name, variantName, quantity }) => (
          <li key={lineId} class="spread">
            <label for={`keep-${lineId}`}>
              {name} {variantName ?? ''}
            </label>
            <input
              id={`keep-${lineId}`}
              class="narrow"
              type="number"
              min="0"
              max="9999"
              value={shownCount(draft.keep[lineId] ?? quantity)}
              onInput={({ currentTarget: { value } }) =>
                change({
                  ...draft,
                  keep: { ...draft.keep, [lineId]: value === '' ? Number.NaN : Number(value) },
                })
              }
            />
          </li>
        ))}
      </ul>
      <div class="fields">
        <Field
          name="add-sku"
          label={say('addSku')}
          value={draft.sku}
          onInput={(sku) => change({ ...draft, sku })}
        />
        <Field
          name="add-quantity"
          inputMode="numeric"
          label={say('quantity')}
          value={draft.quantity}
          onInput={(quantity) => change({ ...draft, quantity: quantity.replaceAll(/\D/g, '') })}
        />
      </div>
      {preview === undefined ? (
        <button type="button" disabled={isBusy || edit === undefined} onClick={() => void look()}>
          {say('preview')}
        </button>
      ) : (
        <>
          <PreviewText preview={preview} />
          <button type="button" class="primary" disabled={isBusy} onClick={() => void save(preview)}>
            {say('editNow')}
          </button>
        </>
      )}
    </section>
  );
};

/** An empty field is no number of units, and takes nothing off. */
const shownCount = (count: number): string => (Number.isNaN(count) ? '' : String(count));

const nothing: Draft = { keep: {}, sku: '', quantity: '1' };

const PreviewText = ({
  preview: { added, difference, refund, balanceDue, currency },
}: {
  preview: Preview;
}) => (
  <div role="status">
    {added.map(({ sku, name, quantity, total, from }) => (
      <p key={sku} class="spread">
        <span>
          + {quantity} × {name}{' '}
          <span class="soft">
            {from.map(({ locationId }) => say('from', { location: locationName(locationId) })).join(', ')}
          </span>
        </span>
        <span class="number">{moneyText(total, currency)}</span>
      </p>
    ))}
    <p>
      {difference === 0
        ? say('editEven')
        : refund > 0
          ? say('editRefunds', { amount: moneyText(refund, currency) })
          : say('editCosts', { amount: moneyText(balanceDue, currency) })}
    </p>
  </div>
);
