import { useState } from 'preact/hooks';
import type { FactKind, ProfileFact } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { dayText } from '../../kit/format.ts';
import { textsOf } from '../../kit/language.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { SelectField } from '../../kit/select-field.tsx';
import { Field, ProblemBox } from '../../kit/ui.tsx';

const say = textsOf({
  title: ['Yang kami ketahui tentang Anda', 'What we know about you'],
  byYou: ['dari Anda, {day}', 'from you, {day}'],
  byShop: ['dari {source}, {day}', 'from {source}, {day}'],
  remove: ['Hapus {name}', 'Remove {name}'],
  tell: ['Ceritakan', 'Tell us'],
  choose: ['Tentang', 'About'],
  value: ['Isinya', 'Value'],
  none: ['Belum ada apa-apa.', 'Nothing yet.'],
  yes: ['Ya', 'Yes'],
  no: ['Tidak', 'No'],
  save: ['Simpan', 'Save'],
});

const readFacts = async () => {
  const [known, kinds] = await Promise.all([api.listMyFacts(), api.listFactKinds()]);
  return { known: known.body.data, kinds: kinds.body.data };
};

/** Facts with who said them and when; each can be removed, and those that customers say can be said here. */
export const FactsBox = () => {
  const loaded = useLoaded(readFacts, []);
  const { run, isBusy, problem } = useAction();
  if (loaded.value === undefined || loaded.value.known.length + loaded.value.kinds.length === 0) return null;
  const { known, kinds } = loaded.value;
  const remove = (factId: string) =>
    run(async () => {
      await api.deleteMyFact({ factId }, { idempotencyKey: newKey() });
      loaded.reload();
    });
  return (
    <section class="card">
      <h2>{say('title')}</h2>
      <ProblemBox problem={problem} />
      {known.length === 0 ? <p class="soft">{say('none')}</p> : null}
      <ul class="plain-list">
        {known.map((fact) => (
          <li key={fact.factId} class="spread">
            <span>
              {fact.name}: <strong>{valueText(fact.value)}</strong>
              <br />
              <span class="soft">
                {fact.source === 'customer'
                  ? say('byYou', { day: dayText(fact.at) })
                  : say('byShop', { source: fact.source, day: dayText(fact.at) })}
              </span>
            </span>
            <button
              type="button"
              class="plain small"
              disabled={isBusy}
              aria-label={say('remove', { name: fact.name })}
              onClick={() => void remove(fact.factId)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {kinds.length === 0 ? null : <TellForm kinds={kinds} onTold={loaded.reload} />}
    </section>
  );
};

const valueText = (value: ProfileFact['value']): string =>
  typeof value === 'boolean' ? say(value ? 'yes' : 'no') : String(value);

const TellForm = ({ kinds, onTold }: { kinds: readonly FactKind[]; onTold: () => void }) => {
  const [factId, setFactId] = useState(kinds[0]?.factId ?? '');
  const [text, setText] = useState('');
  const { run, isBusy, problem } = useAction();
  const kind = kinds.find((each) => each.factId === factId);
  const choices = choicesOf(kind);
  const value = text === '' ? choices[0]?.[0] : text;
  const tell = () =>
    run(async () => {
      if (kind === undefined || value === undefined) return;
      await api.putMyFact({ factId, body: { value: typed(kind, value) } }, { idempotencyKey: newKey() });
      setText('');
      onTold();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void tell();
      }}
    >
      <h3>{say('tell')}</h3>
      <div class="fields">
        <SelectField
          name="fact"
          label={say('choose')}
          value={factId}
          options={kinds.map((each) => [each.factId, each.name] as const)}
          onInput={(next) => {
            setFactId(next);
            setText('');
          }}
        />
        {choices.length === 0 ? (
          <Field name="fact-value" label={say('value')} value={text} onInput={setText} />
        ) : (
          <SelectField
            name="fact-value"
            label={say('value')}
            value={value ?? ''}
            options={choices}
            onInput={setText}
          />
        )}
      </div>
      <ProblemBox problem={problem} />
      <button type="submit" class="small" disabled={isBusy || value === undefined || value.trim() === ''}>
        {say('save')}
      </button>
    </form>
  );
};

const choicesOf = (kind: FactKind | undefined): readonly (readonly [string, string])[] => {
  if (kind?.type === 'flag')
    return [
      ['true', say('yes')],
      ['false', say('no')],
    ];
  return (kind?.choices ?? []).map((choice) => [choice, choice] as const);
};

const typed = ({ type }: FactKind, value: string): ProfileFact['value'] => {
  if (type === 'flag') return value === 'true';
  return type === 'number' ? Number(value.replace(',', '.')) : value.trim();
};
