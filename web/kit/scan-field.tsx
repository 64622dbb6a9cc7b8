import { useEffect, useRef, useState } from 'preact/hooks';
import { CameraScan } from './camera-scan.tsx';

/** A scanner types the code and Enter, and the next scan lands here, too; a phone uses its camera. */
export const ScanField = ({
  onScan,
  label,
}: {
  readonly onScan: (code: string) => Promise<void>;
  readonly label: string;
}) => {
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="search"
      onSubmit={(event) => {
        event.preventDefault();
        const scanned = code.trim();
        setCode('');
        if (scanned !== '') void onScan(scanned).finally(() => field.current?.focus());
      }}
    >
      <input
        ref={field}
        aria-label={label}
        placeholder={label}
        value={code}
        autocomplete="off"
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        OK
      </button>
      <CameraScan onScan={onScan} />
    </form>
  );
};
