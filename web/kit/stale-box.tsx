import { textsOf } from './language.ts';
import type { FieldMerge, FormFields } from './merge-fields.ts';

const say = textsOf({
  title: ['Sementara itu ada yang mengubahnya', 'Somebody changed this meanwhile'],
  theirs: ['{name} sekarang “{value}”', '{name} is now “{value}”'],
  conflict: ['Anda mengetik “{mine}”', 'you typed “{mine}”'],
  empty: ['kosong', 'empty'],
  nothing: ['Tidak ada isian di sini yang berubah.', 'No field of this form changed.'],
  merge: ['Gabungkan dan simpan', 'Merge and save'],
  theirsOnly: ['Pakai yang baru', 'Use theirs'],
});

interface StaleBoxProps<Fields extends FormFields> {
  readonly merge: FieldMerge<Fields>;
  readonly mine: Fields;
  readonly labels: Readonly<Record<keyof Fields, string>>;
  readonly isBusy: boolean;
  readonly onMerge: () => void;
  readonly onTheirs: () => void;
}

/** What somebody else saved while the form was open; merging keeps what was typed where both changed the same field. */
export const StaleBox = <Fields extends FormFields>(props: StaleBoxProps<Fields>) => {
  const { merge, mine, labels, isBusy, onMerge, onTheirs } = props;
  const changed: readonly (keyof Fields)[] = Object.keys(merge.theirs);
  return (
    <div class="notice warn" role="alert">
      <strong>{say('title')}</strong>
      {changed.length === 0 ? <p>{say('nothing')}</p> : null}
      <ul>
        {changed.map((name) => (
          <li key={String(name)}>
            {say('theirs', { name: labels[name], value: shown(merge.theirs[name]) })}
            {merge.conflicts.includes(name) ? `; ${say('conflict', { mine: shown(mine[name]) })}` : ''}
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="small" disabled={isBusy} onClick={onMerge}>
          {say('merge')}
        </button>
        <button type="button" class="small" disabled={isBusy} onClick={onTheirs}>
          {say('theirsOnly')}
        </button>
      </div>
    </div>
  );
};

const shown = (value: string | undefined): string =>
  value === undefined || value === '' ? say('empty') : value;
