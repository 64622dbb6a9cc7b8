/** `addWish` → `add-wish` */
export const kebabCase = (camel: string): string =>
  camel.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

/** `add-wish`, `addWish` → `AddWish` */
export const pascalCase = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** `gift-cards` → `giftCards` */
export const camelCase = (name: string): string => {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
};
