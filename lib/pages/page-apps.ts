/** One app for browsers: a folder of `web/` with a `main.tsx`, served below `/<name>`. */
export interface PageApp {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Can be put on a home screen and opens without a network. */
  readonly isInstallable: boolean;
}

export const pageApps: readonly PageApp[] = [
  {
    name: 'shop',
    title: 'Satu',
    about: 'Toko Satu: kirim ke rumah atau ambil di toko.',
    isInstallable: false,
  },
  {
    name: 'console',
    title: 'Satu Console',
    about: 'Orders, stock, prices and promotions.',
    isInstallable: false,
  },
  { name: 'till', title: 'Satu Till', about: 'The till of the stores.', isInstallable: true },
];
