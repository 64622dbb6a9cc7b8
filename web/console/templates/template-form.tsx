import type { MessageTemplate } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { refusedTexts } from '../../kit/field-texts.ts';
import { FormNotices } from '../../kit/form-notices.tsx';
import { Field } from '../../kit/ui.tsx';
import { useVersionedForm, type Versioned } from '../../kit/use-versioned-form.ts';
import {
  contentOf,
  fieldOf,
  fieldOfPointer,
  fieldsOf,
  languages,
  noFields,
  templateFieldNames,
  type TemplateFields,
  type TemplateLanguage,
  type TemplatePart,
} from './template-fields.ts';
import { say } from './texts.ts';

interface TemplateFormProps {
  readonly templateId: string;
  /** Nothing for a new one. */
  readonly stored?: MessageTemplate | undefined;
  readonly onSaved: () => void;
}

const versioned = (stored: MessageTemplate): Versioned<TemplateFields> => ({
  version: stored.version,
  fields: fieldsOf(stored),
});

/** The texts of a message in both languages, saved under the version that was read. */
export const TemplateForm = ({ templateId, stored, onSaved }: TemplateFormProps) => {
  const form = useVersionedForm<TemplateFields>({
    opened: stored === undefined ? { version: 0, fields: noFields } : versioned(stored),
    read: async () => versioned((await api.getMessageTemplate({ templateId })).body),
    save: async (fields, version) => {
      const body = contentOf(fields, stored);
      const saved = await api.putMessageTemplate(
        { templateId, body },
        { ifMatch: version, idempotencyKey: newKey() },
      );
      onSaved();
      return versioned(saved.body);
    },
  });
  const refused = refusedTexts(form.problem, templateFieldNames, fieldOfPointer);
  const labels: Readonly<Record<string, string>> = Object.fromEntries<string>([
    ['name', say('name')] as const,
    ...languages.flatMap((language) =>
      (['subject', 'body', 'short', 'label', 'url'] as const).map(
        (part) => [fieldOf(part, language), `${say(part)} · ${language.toUpperCase()}`] as const,
      ),
    ),
  ]);
  const field = (name: string) => (
    <Field
      key={name}
      name={`template-${name.replace(' ', '-')}`}
      label={labels[name] ?? name}
      value={form.fields[name] ?? ''}
      error={refused[name]}
      onInput={form.set(name)}
    />
  );
  const paragraphs = (part: TemplatePart, language: TemplateLanguage) => {
    const name = fieldOf(part, language);
    const id = `template-${part}-${language}`;
    return (
      <div class="field">
        <label for={id}>{labels[name]}</label>
        <textarea
          id={id}
          rows={6}
          value={form.fields[name] ?? ''}
          aria-invalid={refused[name] !== undefined}
          onInput={(event) => form.set(name)(event.currentTarget.value)}
        />
        {refused[name] === undefined ? null : <small class="error">{refused[name]}</small>}
      </div>
    );
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <FormNotices form={form} labels={labels} refused={refused} saved={say('saved')} />
      <p class="soft">{say('hint')}</p>
      {field('name')}
      {languages.map((language) => (
        <fieldset key={language}>
          <legend>{say(language === 'id' ? 'idLanguage' : 'enLanguage')}</legend>
          {field(fieldOf('subject', language))}
          {paragraphs('body', language)}
          {field(fieldOf('short', language))}
          <div class="fields">
            {field(fieldOf('label', language))}
            {field(fieldOf('url', language))}
          </div>
        </fieldset>
      ))}
      <button type="submit" class="primary" disabled={form.isBusy || form.fields['name']?.trim() === ''}>
        {say('save')}
      </button>
    </form>
  );
};
