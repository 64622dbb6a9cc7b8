import { useEffect } from 'preact/hooks';
import { useAction } from '../kit/load.ts';
import { textsOf } from '../kit/language.ts';
import { isReachable } from '../kit/reachable.ts';
import { ScanField } from '../kit/scan-field.tsx';
import { ProblemBox } from '../kit/ui.tsx';
import { skuOf } from './scanned-units.tsx';
import { keepCode, resolveCodes, unsentOf } from './unsent-units.ts';

const say = textsOf({
  unknownYet: [
    'Belum dikenali karena tidak ada jaringan: {codes}',
    'Not recognised yet, for want of a network: {codes}',
  ],
});

interface ScanBoxProps {
  readonly workId: string;
  readonly label: string;
  readonly onScanned?: () => void;
}

/** Counts what is scanned for a piece of work; codes that cannot be looked up now are kept until they can. */
export const ScanBox = ({ workId, label, onScanned }: ScanBoxProps) => {
  const { run, problem } = useAction();
  const { codes } = unsentOf(workId);
  const resolve = () => run(() => resolveCodes(workId, skuOf));
  const scan = (code: string) => {
    keepCode(workId, code);
    onScanned?.();
    return resolve();
  };
  useEffect(() => {
    if (isReachable.value && codes.length > 0) void resolve();
  }, [isReachable.value, workId]);
  return (
    <>
      <ScanField label={label} onScan={scan} />
      <ProblemBox problem={problem} />
      {codes.length === 0 ? null : (
        <p class="notice warn" role="status">
          {say('unknownYet', { codes: codes.join(', ') })}
        </p>
      )}
    </>
  );
};
