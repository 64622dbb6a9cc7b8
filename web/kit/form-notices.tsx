import type { FormFields } from './merge-fields.ts';
import { StaleBox } from './stale-box.tsx';
import { ProblemBox } from './ui.tsx';
import type { VersionedForm } from './use-versioned-form.ts';

interface FormNoticesProps<Fields extends FormFields> {
  readonly form: VersionedForm<Fields>;
  readonly labels: Readonly<Record<keyof Fields, string>>;
  /** What was refused at a field, and stands there. */
  readonly refused: Readonly<Record<string, string>>;
  readonly saved: string;
  /** It was taken, and something else has to happen before it holds. */
  readonly isPending?: boolean;
  /** Of something else that the form does. @default that of saving */
  readonly problem?: unknown;
}

/** What a form says above its fields: refused, changed by somebody else meanwhile, saved. */
export const FormNotices = <Fields extends FormFields>(props: FormNoticesProps<Fields>) => {
  const { form, labels, refused, saved, isPending = false, problem = form.problem } = props;
  const { stale } = form;
  return (
    <>
      <ProblemBox problem={Object.keys(refused).length === 0 ? problem : undefined} />
      {stale === undefined ? null : (
        <StaleBox
          merge={stale.merge}
          mine={form.fields}
          labels={labels}
          isBusy={form.isBusy}
          onMerge={() => void form.sendMerged(stale)}
          onTheirs={() => form.takeTheirs(stale)}
        />
      )}
      {form.isSaved ? (
        <p class={isPending ? 'notice warn' : 'notice good'} role="status">
          {saved}
        </p>
      ) : null}
    </>
  );
};
