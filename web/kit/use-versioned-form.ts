import { useState } from 'preact/hooks';
import { isApiProblem } from '#shared/client/api-problem.ts';
import { useAction } from './load.ts';
import { mergeFields, type FieldMerge, type FormFields } from './merge-fields.ts';

export interface Versioned<Fields extends FormFields> {
  readonly fields: Fields;
  readonly version: number;
}

interface FormSource<Fields extends FormFields> {
  readonly opened: Versioned<Fields>;
  readonly read: () => Promise<Versioned<Fields>>;
  /** Saves under the version that the reader has seen. */
  readonly save: (fields: Fields, version: number) => Promise<Versioned<Fields>>;
}

interface StaleForm<Fields extends FormFields> {
  readonly merge: FieldMerge<Fields>;
  readonly saved: Versioned<Fields>;
}

/** A form of something that others may change too: a stale version stops it, and says what they changed. */
export const useVersionedForm = <Fields extends FormFields>({ opened, read, save }: FormSource<Fields>) => {
  const [base, setBase] = useState(opened);
  const [fields, setFields] = useState(opened.fields);
  const [stale, setStale] = useState<StaleForm<Fields>>();
  const [isSaved, setSaved] = useState(false);
  const { run, isBusy, problem } = useAction();
  const take = (next: Versioned<Fields>): void => {
    setBase(next);
    setFields(next.fields);
    setStale(undefined);
  };
  const sendUnder = (mine: Fields, { version }: Versioned<Fields>, start: Fields) =>
    run(async () => {
      setSaved(false);
      try {
        take(await save(mine, version));
        setSaved(true);
      } catch (error) {
        if (!isApiProblem(error) || error.status !== 412) throw error;
        const saved = await read();
        setStale({ saved, merge: mergeFields(start, mine, saved.fields) });
      }
    });
  return {
    fields,
    isBusy,
    isSaved,
    problem,
    stale,
    set: (name: keyof Fields) => (value: string) => {
      setSaved(false);
      setFields((before) => ({ ...before, [name]: value }));
    },
    send: () => sendUnder(fields, base, base.fields),
    /** Saves what both changed as one. */
    sendMerged: ({ merge, saved }: StaleForm<Fields>) => {
      setFields(merge.merged);
      return sendUnder(merge.merged, saved, saved.fields);
    },
    takeTheirs: ({ saved }: StaleForm<Fields>) => take(saved),
  };
};

/** What a form of that kind knows and does. */
export type VersionedForm<Fields extends FormFields> = ReturnType<typeof useVersionedForm<Fields>>;
