import type { ShownFulfilment } from '#shared/client/generated.ts';
import { parcelLink } from '../../kit/print-links.ts';
import { QrCode } from '../../kit/qr-code.tsx';
import { qrSvg } from '../../kit/qr-modules.ts';
import { saveFile } from '../../kit/save-file.ts';
import { locationName } from '../console-state.ts';
import { say } from '../texts.ts';
import { labelsPdf } from './labels-pdf.ts';

/** To stick on what was packed: whoever scans it sees what is inside and the next step. */
export const ParcelCode = ({ task }: { readonly task: ShownFulfilment }) => {
  const code = parcelLink(location.origin, task.fulfilmentId);
  const lines = [
    locationName(task.locationId),
    task.lines.map(({ sku, quantity }) => `${quantity} ${sku}`).join(', '),
  ];
  return (
    <details class="card">
      <summary>{say('parcelCode')}</summary>
      <div class="row codes-head">
        <QrCode text={code} label={say('parcelCode')} />
        <div class="row">
          <button
            type="button"
            class="small"
            onClick={() =>
              saveFile(`parcel-${task.fulfilmentId}.pdf`, labelsPdf([{ code, lines }]), 'application/pdf')
            }
          >
            {say('asPdf')}
          </button>
          <button
            type="button"
            class="plain small"
            onClick={() => saveFile(`parcel-${task.fulfilmentId}.svg`, qrSvg(code), 'image/svg+xml')}
          >
            SVG
          </button>
        </div>
      </div>
    </details>
  );
};
