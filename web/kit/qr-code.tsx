import qrcode from 'qrcode-generator';

/** A text as a QR code, drawn sharp at any size; `label` says to a reader of the screen what it is for. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const all = [...Array.from({ length: size }).keys()];
  const squares = all.flatMap((row) =>
    all.filter((column) => code.isDark(row, column)).map((column) => `M${column + 2} ${row + 2}h1v1h-1z`),
  );
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size + 4} ${size + 4}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={squares.join('')} fill="#111" />
    </svg>
  );
};
