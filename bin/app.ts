import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { domains } from '../functions/domains.ts';
import { buildApp, domainsFor } from '../lib/app.ts';
import { entryPointsOf } from '../lib/bundling/entry-points.ts';
import { keptBundles } from '../lib/bundling/kept-bundles.ts';
import { featureFlags } from '../lib/config/feature-flags.ts';
import { checkWithNag } from '../lib/config/cdk-nag.ts';
import { stageOf } from '../lib/config/stage.ts';
import { tenantOf } from '../lib/config/tenant.ts';
import { buildPages } from '../lib/pages/build-pages.ts';
import { pageFiles } from '../lib/pages/page-files.ts';
import { buildReference } from '../lib/reference/build-reference.ts';

/**
 * The CDK app. `cdk synth` and `cdk deploy` run it through cdk.json; `npm start` runs it directly.
 * Context: `stage` (dev), `tenant` (satu), `region` and `payments` (the tenant's), `alarmTopic` (none), `webAcl` (none),
 * `pages` (true with a firewall).
 */
const root = join(import.meta.dirname, '..');
const outdir = resolve(process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out'));
// The CLI takes a report that an earlier run left behind for a report on this one.
rmSync(join(outdir, 'validation-report.json'), { force: true });

const app = new App({ outdir, analyticsReporting: false, context: featureFlags });
const context = (key: string): string | undefined => {
  const value: unknown = app.node.tryGetContext(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const stage = stageOf(context('stage') ?? 'dev');
const region = context('region');
const payments = context('payments')?.split(',');
const tenant = tenantOf(context('tenant') ?? 'satu', {
  ...(region === undefined ? {} : { region }),
  ...(payments === undefined ? {} : { payments: { dev: payments, prod: payments } }),
});
await buildReference(root);
const store = join(root, 'dist/functions');
const bundles = await keptBundles(entryPointsOf(root, domainsFor(stage, domains)), { root, store });

const webAclArn = context('webAcl');
const withPages = context('pages') ?? String(webAclArn !== undefined);
if (withPages === 'true') await buildPages(root);

buildApp({
  app,
  stage,
  tenant,
  domains,
  bundles,
  alarmTopicArn: context('alarmTopic'),
  webAclArn,
  pages: withPages === 'true' ? pageFiles(root) : undefined,
});
await checkWithNag(app);
app.synth();
