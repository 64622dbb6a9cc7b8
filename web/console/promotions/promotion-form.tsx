import type { Promotion } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { refusedTexts } from '../../kit/field-texts.ts';
import { FormNotices } from '../../kit/form-notices.tsx';
import { textNamed } from '../../kit/language.ts';
import { SelectField } from '../../kit/select-field.tsx';
import { Field } from '../../kit/ui.tsx';
import { useVersionedForm, type Versioned } from '../../kit/use-versioned-form.ts';
import {
  contentOf,
  effectKinds,
  fieldNames,
  fieldOfPointer,
  fieldsOf,
  newFields,
  type FieldName,
  type PromotionFields,
} from './promotion-fields.ts';
import { effectTexts, say, valueTexts } from './texts.ts';

interface PromotionFormProps {
  readonly promotionId: string;
  /** Nothing for a new one. */
  readonly stored?: Promotion | undefined;
  readonly onSaved: (promotion: Promotion) => void;
}

const read = async (promotionId: string): Promise<Versioned<PromotionFields>> => {
  const { body } = await api.getPromotion({ promotionId });
  return { version: body.version, fields: fieldsOf(body) };
};

/** Everything of a promotion that people type, saved under the version that was read. */
export const PromotionForm = ({ promotionId, stored, onSaved }: PromotionFormProps) => {
  const form = useVersionedForm<PromotionFields>({
    opened:
      stored === undefined
        ? { version: 0, fields: newFields(new Date()) }
        : { version: stored.version, fields: fieldsOf(stored) },
    read: () => read(promotionId),
    save: async (fields, version) => {
      // What the form does not show is sent as it is stored now; the version says that it still is.
      const known = version === 0 ? undefined : (await api.getPromotion({ promotionId })).body;
      const { body } = await api.putPromotion(
        { promotionId, body: contentOf(fields, known) },
        { ifMatch: version, idempotencyKey: newKey() },
      );
      onSaved(body);
      return { version: body.version, fields: fieldsOf(body) };
    },
  });
  const refused = refusedTexts(form.problem, fieldNames, fieldOfPointer);
  const labels = Object.fromEntries(fieldNames.map((name) => [name, say(name)])) as Record<FieldName, string>;
  const { effect } = form.fields;
  const field = (name: FieldName, inputMode?: 'numeric', label = labels[name]) => (
    <Field
      key={name}
      name={`promotion-${name}`}
      label={label}
      inputMode={inputMode}
      value={form.fields[name]}
      error={refused[name]}
      onInput={form.set(name)}
    />
  );
  const choice = (name: FieldName, options: readonly (readonly [string, string])[]) => (
    <SelectField
      name={`promotion-${name}`}
      label={labels[name]}
      value={form.fields[name]}
      options={options}
      error={refused[name]}
      onInput={form.set(name)}
    />
  );
  const kinds = (effectKinds as readonly string[]).includes(effect) ? effectKinds : [...effectKinds, effect];
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
      {field('name')}
      <Moment name="startsAt" form={form} label={labels.startsAt} error={refused['startsAt']} />
      <Moment name="endsAt" form={form} label={labels.endsAt} error={refused['endsAt']} />
      {choice('activation', [
        ['automatic', say('automatic')],
        ['coupon', say('coupon')],
      ])}
      <fieldset>
        <legend>{say('discount')}</legend>
        {choice(
          'effect',
          kinds.map((kind) => [kind, textNamed(kind, effectTexts) ?? kind]),
        )}
        {effect === 'bundle' || effect === 'steps' ? <p class="soft">{say('keptEffect')}</p> : null}
        <div class="fields">
          {effect === 'buy_get' ? [field('buy', 'numeric'), field('get', 'numeric')] : null}
          {effect === 'gift' ? field('gift') : null}
          {valueTexts[effect] === undefined ? null : field('value', 'numeric', textNamed(effect, valueTexts))}
          {field('currency')}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('who')}</legend>
        {field('skus')}
        <div class="fields">
          {field('categories')}
          {field('channels')}
          {field('soldAt')}
          {field('groups')}
          {field('minimumGoods', 'numeric')}
          {field('minimumUnits', 'numeric')}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('limits')}</legend>
        <div class="fields">
          {field('uses', 'numeric')}
          {field('usesPerCustomer', 'numeric')}
          {field('budget', 'numeric')}
          {field('priority', 'numeric')}
          {choice(
            'combines',
            (['with_all', 'with_delivery', 'with_none'] as const).map((each) => [each, say(each)]),
          )}
        </div>
      </fieldset>
      <button type="submit" class="primary" disabled={form.isBusy || form.fields.name.trim() === ''}>
        {say('save')}
      </button>
    </form>
  );
};

interface MomentProps {
  readonly name: 'startsAt' | 'endsAt';
  readonly label: string;
  readonly error?: string | undefined;
  readonly form: {
    readonly fields: PromotionFields;
    readonly set: (name: FieldName) => (value: string) => void;
  };
}

const Moment = ({ name, label, form, error }: MomentProps) => (
  <div class="field">
    <label for={`promotion-${name}`}>{label}</label>
    <input
      id={`promotion-${name}`}
      type="datetime-local"
      value={form.fields[name]}
      aria-invalid={error !== undefined}
      aria-describedby={error === undefined ? undefined : `promotion-${name}-about`}
      onInput={(event) => form.set(name)(event.currentTarget.value)}
    />
    {error === undefined ? null : (
      <small id={`promotion-${name}-about`} class="error">
        {error}
      </small>
    )}
  </div>
);
