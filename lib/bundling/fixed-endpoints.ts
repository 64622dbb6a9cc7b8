import type { Plugin } from 'esbuild';

/**
 * Functions give every SDK client its address (`shared/aws/client-settings.ts`), so the rules by which it would find one
 * among all Regions and partitions are left out of bundles.
 */
export const fixedEndpoints: Plugin = {
  name: 'fixed-endpoints',
  setup: (build) => {
    build.onLoad({ filter: /@aws-sdk\/client-[\w-]+\/dist-es\/endpoint\/endpointResolver\.js$/ }, () => ({
      contents: `export const defaultEndpointResolver = () => {
        throw new Error('endpoint rules are not in bundles; make clients with clientSettings of shared/aws');
      };`,
    }));
  },
};
