import type { Me } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { refusedTexts } from '../../kit/field-texts.ts';
import { FormNotices } from '../../kit/form-notices.tsx';
import { Field } from '../../kit/ui.tsx';
import { useVersionedForm, type Versioned } from '../../kit/use-versioned-form.ts';
import { say } from '../texts.ts';

/** A type, not an interface: the form walks its fields by name. */
type Details = Readonly<Record<'name' | 'email' | 'phone' | 'line1' | 'city' | 'postalCode', string>>;

const names = ['name', 'email', 'phone', 'line1', 'city', 'postalCode'] as const;

const detailsOf = (me: Me): Versioned<Details> => {
  const [address] = me.addresses;
  return {
    version: me.version,
    fields: {
      name: me.name ?? '',
      email: me.email ?? '',
      phone: me.phone ?? '',
      line1: address?.line1 ?? '',
      city: address?.city ?? '',
      postalCode: address?.postalCode ?? '',
    },
  };
};

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Replaces the whole profile, so what the form does not show is sent as it is. */
const saveDetails = async (fields: Details, version: number): Promise<Versioned<Details>> => {
  const me = (await api.getMe()).body;
  const [first, ...others] = me.addresses;
  const { line1, city, postalCode } = fields;
  const hasAddress = [line1, city, postalCode].some((text) => text.trim() !== '');
  const home = { ...first, line1: line1.trim(), city: city.trim(), postalCode: given(postalCode) };
  const body = {
    name: given(fields.name),
    email: given(fields.email),
    phone: given(fields.phone),
    birthday: me.birthday,
    birthYear: me.birthYear,
    locale: me.locale,
    timeZone: me.timeZone,
    preferredMedium: me.preferredMedium,
    preferredChannel: me.preferredChannel,
    preferredStore: me.preferredStore,
    addresses: hasAddress ? [{ ...home, country: first?.country ?? 'ID' }, ...others] : others,
  };
  return detailsOf((await api.putMe({ body }, { ifMatch: version, idempotencyKey: newKey() })).body);
};

/** Name, contact and first address of whoever is signed in: what the checkout fills in for them. */
export const DetailsForm = ({ me, onSaved }: { readonly me: Me; readonly onSaved: () => void }) => {
  const form = useVersionedForm({
    opened: detailsOf(me),
    read: async () => detailsOf((await api.getMe()).body),
    save: async (fields, version) => {
      const saved = await saveDetails(fields, version);
      onSaved();
      return saved;
    },
  });
  const labels = {
    name: say('fullName'),
    email: say('email'),
    phone: say('phone'),
    line1: say('street'),
    city: say('city'),
    postalCode: say('postalCode'),
  };
  const refused = refusedTexts(form.problem, names);
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <h2>{say('myDetails')}</h2>
      <FormNotices form={form} labels={labels} refused={refused} saved={say('detailsSaved')} />
      <div class="fields">
        {names.map((name) => (
          <Field
            key={name}
            name={name}
            label={labels[name]}
            value={form.fields[name]}
            error={refused[name]}
            onInput={form.set(name)}
          />
        ))}
      </div>
      <button type="submit" class="primary" disabled={form.isBusy}>
        {say('saveDetails')}
      </button>
    </form>
  );
};
