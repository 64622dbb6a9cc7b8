import { qrModules, qrPath, QUIET } from './qr-modules.ts';

/** A text as a QR code, drawn sharp at any size; `label` says to a reader of the screen what it is for. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const modules = qrModules(text);
  const side = modules.size + 2 * QUIET;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={qrPath(modules)} fill="#111" />
    </svg>
  );
};
