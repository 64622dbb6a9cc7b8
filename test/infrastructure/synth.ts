/**
 * Synthesizes the shop or the fixture in a process of its own, because loading the CDK library takes seconds in Jest.
 * Run as `node test/infrastructure/synth.ts OUTDIR shop:dev:satu fixture:prod:acme …`. The tenant `edge` has its firewall deployed.
 */
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { domains } from '../../functions/domains.ts';
import { buildApp } from '../../lib/app.ts';
import { featureFlags } from '../../lib/config/feature-flags.ts';
import { checkWithNag } from '../../lib/config/cdk-nag.ts';
import { stageOf } from '../../lib/config/stage.ts';
import { tenantOf } from '../../lib/config/tenant.ts';
import { pageFiles } from '../../lib/pages/page-files.ts';
import { emptyBundles, fixtureDomains } from './fixture.ts';

const [outdir = '', ...specs] = process.argv.slice(2);
const bundles = emptyBundles();
for (const spec of specs) {
  const [which, stage = '', tenant = ''] = spec.split(':');
  const app = new App({
    outdir: join(outdir, spec.replaceAll(':', '-')),
    analyticsReporting: false,
    context: featureFlags,
  });
  buildApp({
    app,
    stage: stageOf(stage),
    tenant: tenantOf(tenant, { payments: { dev: ['sandbox'], prod: ['midtrans', 'stripe'] } }),
    domains: which === 'shop' ? domains : fixtureDomains,
    bundles,
    pages: tenant === 'edge' ? pageFiles(join(import.meta.dirname, '../..')) : undefined,
    webAclArn:
      tenant === 'edge' ? 'arn:aws:wafv2:us-east-1:000000000000:global/webacl/edge-prod/1' : undefined,
  });
  await checkWithNag(app);
  app.synth();
}
