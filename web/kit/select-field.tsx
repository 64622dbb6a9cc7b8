interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onInput: (value: string) => void;
  readonly error?: string | undefined;
}

/** A labelled choice of a few. */
export const SelectField = ({ name, label, value, options, onInput, error }: SelectFieldProps) => {
  const id = `field-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-about`}
        onChange={(event) => onInput(event.currentTarget.value)}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
      {error === undefined ? null : (
        <small id={`${id}-about`} class="error">
          {error}
        </small>
      )}
    </div>
  );
};
