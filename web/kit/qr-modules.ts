import qrcode from 'qrcode-generator';

/** Which squares of the code are dark, from its upper left corner. */
export interface QrModules {
  readonly size: number;
  readonly dark: readonly (readonly [row: number, column: number])[];
}

/** A text as a QR code that is still read with 15 % of it lost. */
export const qrModules = (text: string): QrModules => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const all = [...Array.from({ length: size }).keys()];
  const dark = all.flatMap((row) =>
    all.filter((column) => code.isDark(row, column)).map((column) => [row, column] as const),
  );
  return { size, dark };
};

/** A scanner needs four light squares around a code. */
export const QUIET = 4;

/** Its dark squares as one path, inside of a square of `size + 2 × QUIET`. */
export const qrPath = ({ dark }: QrModules): string =>
  dark.map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join('');

/** A file of its own, to be placed in a print at any size. */
export const qrSvg = (text: string): string => {
  const modules = qrModules(text);
  const side = modules.size + 2 * QUIET;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`,
    `<rect width="${side}" height="${side}" fill="#fff"/>`,
    `<path d="${qrPath(modules)}" fill="#000"/>`,
    '</svg>',
  ].join('');
};
