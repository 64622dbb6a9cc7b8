/** What a scanner read, as a GTIN where it is one: by itself, or in the GS1 Digital Link of a shelf (`…/01/{gtin}?store=…`). */
export const gtinIn = (code: string): string | undefined => {
  const [, linked] = /^https?:\/\/[^?#]*\/01\/(\d{8,14})(?:[/?#]|$)/.exec(code) ?? [];
  return linked ?? (/^\d{8}$|^\d{12,14}$/.test(code) ? code : undefined);
};
