import { api, newKey } from '../../kit/api.ts';
import { refusedTexts } from '../../kit/field-texts.ts';
import { useLoaded } from '../../kit/load.ts';
import { FormNotices } from '../../kit/form-notices.tsx';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { useVersionedForm, type Versioned } from '../../kit/use-versioned-form.ts';
import type { StoredProduct } from '#shared/client/generated.ts';
import { SelectField } from '../../kit/select-field.tsx';
import { treeOf, treeOptions } from '../categories/category-tree.ts';
import { say } from '../texts.ts';
import { AddVariant } from './add-variant.tsx';
import { contentOf, fieldOfPointer, fieldsOf, variantField, type ProductFields } from './product-fields.ts';

const readStored = async (productId: string): Promise<StoredProduct> =>
  (await api.getProductMasterData({ productId })).body;

const versioned = (stored: StoredProduct): Versioned<ProductFields> => ({
  version: stored.version,
  fields: fieldsOf(stored),
});

/** Everything of a product that people type, saved under the version that was read. */
export const ProductForm = ({ productId, reload }: { productId: string; reload: () => void }) => {
  const loaded = useLoaded(() => readStored(productId), [productId]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const saved = (): void => {
    loaded.reload();
    reload();
  };
  return (
    <Fields
      key={loaded.value.variants.length}
      stored={loaded.value}
      onSaved={reload}
      onVariantAdded={saved}
    />
  );
};

interface FieldsProps {
  readonly stored: StoredProduct;
  readonly onSaved: () => void;
  readonly onVariantAdded: () => void;
}

const Fields = ({ stored, onSaved, onVariantAdded }: FieldsProps) => {
  const { productId } = stored;
  const form = useVersionedForm<ProductFields>({
    opened: versioned(stored),
    read: async () => versioned(await readStored(productId)),
    save: async (fields, version) => {
      // Whatever the form does not show is sent as it is stored now; the version says that it still is.
      const body = contentOf(await readStored(productId), fields);
      const answer = await api.putProduct(
        { productId, body },
        { ifMatch: version, idempotencyKey: newKey() },
      );
      onSaved();
      return versioned(answer.body);
    },
  });
  const refused = refusedTexts(form.problem, Object.keys(texts()), fieldOfPointer(stored));
  const labels = labelsOf(stored);
  const categories = useLoaded(async () => (await api.listCategories()).body.data, []).value ?? [];
  const chosen = form.fields['category'] ?? '';
  // One that was not read yet is shown by its code.
  const rows =
    categories.some(({ code }) => code === chosen) || chosen === '' ? [] : [[chosen, chosen] as const];
  const choices = [...rows, ...treeOptions(treeOf(categories))];
  const field = (name: string, inputMode?: 'numeric') => (
    <Field
      key={name}
      name={`product-${name.replaceAll(' ', '-')}`}
      label={labels[name] ?? name}
      inputMode={inputMode}
      value={form.fields[name] ?? ''}
      error={refused[name]}
      onInput={form.set(name)}
    />
  );
  return (
    <>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          void form.send();
        }}
      >
        <h2>{say('editProduct')}</h2>
        <FormNotices form={form} labels={labels} refused={refused} saved={say('saved')} />
        {field('name')}
        <Paragraph name="description" form={form} />
        <div class="fields">
          {field('brand')}
          <SelectField
            name="product-category"
            label={labels['category'] ?? ''}
            value={form.fields['category'] ?? ''}
            options={[['', say('noCategory')], ...choices]}
            error={refused['category']}
            onInput={form.set('category')}
          />
        </div>
        {field('channels')}
        <Paragraph name="pictures" form={form} />
        {stored.variants.slice(0, MOST_VARIANTS).map(({ sku }) => (
          <div key={sku} class="fields">
            {field(variantField('gtin', sku), 'numeric')}
            {field(variantField('weight', sku), 'numeric')}
          </div>
        ))}
        <button type="submit" class="primary" disabled={form.isBusy || form.fields['name']?.trim() === ''}>
          {say('save')}
        </button>
      </form>
      <AddVariant stored={stored} fields={form.fields} onSaved={onVariantAdded} />
    </>
  );
};

/** Products of hundreds of variants are changed by an import. */
const MOST_VARIANTS = 100;

interface ParagraphProps {
  readonly name: 'description' | 'pictures';
  readonly form: {
    readonly fields: ProductFields;
    readonly set: (name: string) => (value: string) => void;
  };
}

const Paragraph = ({ name, form }: ParagraphProps) => (
  <div class="field">
    <label for={`product-${name}`}>{texts()[name]}</label>
    <textarea
      id={`product-${name}`}
      rows={4}
      value={form.fields[name] ?? ''}
      onInput={(event) => form.set(name)(event.currentTarget.value)}
    />
  </div>
);

const texts = () => ({
  name: say('productName'),
  description: say('description'),
  brand: say('brand'),
  category: say('categoryCode'),
  channels: say('inChannels'),
  pictures: say('pictures'),
});

const labelsOf = ({ variants }: StoredProduct): Readonly<Record<string, string>> => ({
  ...texts(),
  ...Object.fromEntries(
    variants.flatMap(({ sku }) => [
      [variantField('gtin', sku), `GTIN · ${sku}`],
      [variantField('weight', sku), `${say('weightGrams')} · ${sku}`],
    ]),
  ),
});
