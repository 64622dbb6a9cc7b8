import { defineItems } from '#shared/contracts/table.ts';

/** A business sells in a few countries by a few classes: all rules are read together and kept for seconds. */
export const taxItems = defineItems('catalog', {
  items: {
    taxRule: { pk: 'TAXES', sk: '{region}#{taxClass}', serves: 'All tax rules, or one by region and class.' },
  },
});
