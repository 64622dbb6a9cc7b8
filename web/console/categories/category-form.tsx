import { useState } from 'preact/hooks';
import type { Category } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { refusedTexts } from '../../kit/field-texts.ts';
import { FormNotices } from '../../kit/form-notices.tsx';
import { SelectField } from '../../kit/select-field.tsx';
import { Field } from '../../kit/ui.tsx';
import { useVersionedForm, type Versioned } from '../../kit/use-versioned-form.ts';
import { possibleParents, treeOptions } from './category-tree.ts';
import { say } from './texts.ts';

/** A type, not an interface: the form walks its fields by name. */
type CategoryFields = Readonly<Record<'name' | 'parent' | 'position', string>>;

const fieldsOf = ({ name, parent, position, version }: Category): Versioned<CategoryFields> => ({
  version,
  fields: { name, parent: parent ?? '', position: String(position) },
});

interface CategoryFormProps {
  readonly categories: readonly Category[];
  /** Nothing for a new one. */
  readonly stored?: Category | undefined;
  readonly onSaved: (category: Category) => void;
}

export const CategoryForm = ({ categories, stored, onSaved }: CategoryFormProps) => {
  const [newCode, setNewCode] = useState('');
  const code = stored?.code ?? newCode;
  const form = useVersionedForm<CategoryFields>({
    opened:
      stored === undefined
        ? { version: 0, fields: { name: '', parent: '', position: '0' } }
        : fieldsOf(stored),
    read: async () => {
      const { data } = (await api.listCategories()).body;
      const found = data.find((each) => each.code === code);
      if (found === undefined) throw new Error(`${code} is not there`);
      return fieldsOf(found);
    },
    save: async ({ name, parent, position }, version) => {
      const body = {
        name: name.trim(),
        parent: parent === '' ? undefined : parent,
        position: Number(position || '0'),
      };
      const saved = (await api.putCategory({ code, body }, { ifMatch: version, idempotencyKey: newKey() }))
        .body;
      onSaved(saved);
      return fieldsOf(saved);
    },
  });
  const refused = refusedTexts(form.problem, ['code', 'name', 'parent', 'position']);
  const labels = { name: say('name'), parent: say('parent'), position: say('position') };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <h2>{stored === undefined ? say('add') : say('edit', { name: stored.name })}</h2>
      <FormNotices form={form} labels={labels} refused={refused} saved={say('saved')} />
      {stored === undefined ? (
        <Field
          name="category-code"
          label={say('code')}
          hint={say('codeHint')}
          value={newCode}
          error={refused['code']}
          onInput={(text) => setNewCode(text.trim().toLowerCase())}
          isRequired
        />
      ) : null}
      <Field
        name="category-name"
        label={labels.name}
        value={form.fields.name}
        error={refused['name']}
        onInput={form.set('name')}
      />
      <SelectField
        name="category-parent"
        label={labels.parent}
        value={form.fields.parent}
        options={[['', say('top')], ...treeOptions(possibleParents(categories, code))]}
        error={refused['parent']}
        onInput={form.set('parent')}
      />
      <Field
        name="category-position"
        inputMode="numeric"
        label={labels.position}
        value={form.fields.position}
        error={refused['position']}
        onInput={(text) => form.set('position')(text.replaceAll(/\D/g, ''))}
      />
      <button
        type="submit"
        class="primary"
        disabled={form.isBusy || code === '' || form.fields.name.trim() === ''}
      >
        {say('save')}
      </button>
    </form>
  );
};
