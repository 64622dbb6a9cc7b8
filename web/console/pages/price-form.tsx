import { useState } from 'preact/hooks';
import type { Product } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { refusedTexts } from '../../kit/field-texts.ts';
import { useLoaded } from '../../kit/load.ts';
import { FormNotices } from '../../kit/form-notices.tsx';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { useVersionedForm, type Versioned } from '../../kit/use-versioned-form.ts';
import { say } from '../texts.ts';

/** A type, not an interface: the form walks its fields by name. */
type BasePrice = Readonly<Record<'amount', string>>;

interface PricedSku {
  readonly sku: string;
  readonly currency: string;
}

const PRICE_ID = 'base';

const readPrice = async ({ sku, currency }: PricedSku): Promise<Versioned<BasePrice>> => {
  const { body } = await api.getPrices({ sku, currency });
  const base = body.prices.find(({ priceId }) => priceId === PRICE_ID);
  return { version: body.version, fields: { amount: base === undefined ? '' : String(base.amount) } };
};

/** Sets the base price; one outside the rules waits for whoever approves it. */
export const PriceForm = ({ product, reload }: { product: Product; reload: () => void }) => {
  const [sku, setSku] = useState(product.variants[0]?.sku ?? '');
  const currency = product.variants.find(({ price }) => price !== undefined)?.price?.currency ?? 'IDR';
  const loaded = useLoaded(() => readPrice({ sku, currency }), [sku, currency]);
  return (
    <section class="card">
      <h2>{say('newPrice')}</h2>
      <div class="field">
        <label for="price-sku">{say('sku')}</label>
        <select id="price-sku" value={sku} onChange={(event) => setSku(event.currentTarget.value)}>
          {product.variants.map((variant) => (
            <option key={variant.sku}>{variant.sku}</option>
          ))}
        </select>
      </div>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'ready' ? (
        <AmountForm key={sku} priced={{ sku, currency }} opened={loaded.value} onSaved={reload} />
      ) : null}
    </section>
  );
};

interface AmountFormProps {
  readonly priced: PricedSku;
  readonly opened: Versioned<BasePrice>;
  readonly onSaved: () => void;
}

const AmountForm = ({ priced, opened, onSaved }: AmountFormProps) => {
  const [isHeld, setHeld] = useState(false);
  const form = useVersionedForm({
    opened,
    read: () => readPrice(priced),
    save: async ({ amount }, version) => {
      const { status } = await api.putPrice(
        { ...priced, priceId: PRICE_ID, body: { amount: Number(amount) } },
        { ifMatch: version, idempotencyKey: newKey() },
      );
      setHeld(status === 202);
      onSaved();
      return readPrice(priced);
    },
  });
  const labels = { amount: `${say('price')} (${priced.currency})` };
  const refused = refusedTexts(form.problem, ['amount']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <FormNotices
        form={form}
        labels={labels}
        refused={refused}
        saved={say(isHeld ? 'heldForApproval' : 'saved')}
        isPending={isHeld}
      />
      <Field
        name="amount"
        inputMode="numeric"
        label={labels.amount}
        value={form.fields.amount}
        error={refused['amount']}
        onInput={form.set('amount')}
      />
      <button type="submit" class="primary" disabled={form.isBusy || !/^\d+$/.test(form.fields.amount)}>
        {say('save')}
      </button>
    </form>
  );
};
