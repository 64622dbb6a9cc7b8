import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Where a browser lies on this machine: the one `CHROMIUM` names, one that is installed, or the one that `npm ci`, on
 * Node.js 22.17 or later, brings for Linux on x64. Undefined where there is none.
 */
const chromiumPath = async (): Promise<string | undefined> =>
  [process.env['CHROMIUM'], ...usual].find((path) => path !== undefined && existsSync(path)) ??
  (await bundled());

/** An optional dependency: npm leaves it out where it cannot be had, and nothing else needs it. */
const BROUGHT = '@sparticuz/chromium';

interface BroughtBrowser {
  readonly default: { readonly executablePath: () => Promise<string> };
}

/** Unpacked into the folder for temporary files at its first use. */
const bundled = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: brought } = (await import(BROUGHT)) as BroughtBrowser;
    return await brought.executablePath();
  } catch {
    return undefined;
  }
};

interface BrowserSettings {
  /** A video in Y4M that its camera shows, again and again. */
  readonly camera?: string;
}

/** A browser without a window that calls nobody by itself; undefined where there is none, or it does not start. */
export const openBrowser = async ({ camera }: BrowserSettings = {}): Promise<Browser | undefined> => {
  const executablePath = await chromiumPath();
  if (executablePath === undefined) return undefined;
  return chromium
    .launch({
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(camera === undefined
          ? []
          : [
              '--use-fake-ui-for-media-stream',
              '--use-fake-device-for-media-stream',
              `--use-file-for-fake-video-capture=${camera}`,
            ]),
      ],
    })
    .catch((error: unknown) => {
      process.stderr.write(`${executablePath} does not start: ${String(error).split('\n')[0]}\n`);
      return undefined;
    });
};
