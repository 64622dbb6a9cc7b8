import { useState } from 'preact/hooks';
import type { StoredProduct } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { useAction } from '../../kit/load.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { contentOf, withVariant, type ProductFields } from './product-fields.ts';

interface AddVariantProps {
  readonly stored: StoredProduct;
  /** As they are typed in the form of the product: they are saved with it. */
  readonly fields: ProductFields;
  readonly onSaved: () => void;
}

/** One more SKU of a product that has options; its price and stock follow at their own places. */
export const AddVariant = ({ stored, fields, onSaved }: AddVariantProps) => {
  const [sku, setSku] = useState('');
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const { run, isBusy, problem } = useAction();
  const { productId, version, options } = stored;
  const isComplete = sku.trim() !== '' && options.every(({ name }) => (choices[name] ?? '').trim() !== '');
  if (options.length === 0) return null;
  const add = () =>
    run(async () => {
      const trimmed = Object.fromEntries(options.map(({ name }) => [name, (choices[name] ?? '').trim()]));
      const body = withVariant(contentOf(stored, fields), sku.trim(), trimmed);
      await api.putProduct({ productId, body }, { ifMatch: version, idempotencyKey: newKey() });
      setSku('');
      setChoices({});
      onSaved();
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) void add();
      }}
    >
      <h2>{say('addVariant')}</h2>
      <ProblemBox problem={problem} />
      <div class="fields">
        <Field name="new-sku" label={say('sku')} value={sku} onInput={setSku} />
        {options.map(({ name }) => (
          <Field
            key={name}
            name={`option-${name.replaceAll(/\W/g, '-')}`}
            label={name}
            value={choices[name] ?? ''}
            onInput={(value) => setChoices({ ...choices, [name]: value })}
          />
        ))}
      </div>
      <button type="submit" disabled={isBusy || !isComplete}>
        {say('addVariant')}
      </button>
    </form>
  );
};
