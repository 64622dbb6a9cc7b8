import { cleanUp } from './clean-up.ts';
import { deployments } from './deployments.ts';
import { emulatedShop } from './emulated-shop.ts';
import { Unavailable } from './emulator.ts';
import { findEmulator } from './find-emulator.ts';
import { Journal } from './journal.ts';
import { neverShown, probeLimits } from './limits.ts';
import { mainPath } from './main-path.ts';

/**
 * `npm run deploy:emulator [-- ASSEMBLY]`: deploys the cloud assembly with the ordinary CDK CLI to an AWS emulator, buys
 * something through its API, and tears down. Exit code 1 when the deployment or the main path failed, 3 when it could not
 * be tried.
 */
const journal = new Journal((line) => console.log(line));
const ending = cleanUp();
const SKIPPED = 3;
let isSkipped = false;

try {
  const workDir = ending.temporaryFolder();
  const emulator = await findEmulator(workDir, journal, ending);
  const deployment = deployments(workDir, journal, process.argv[2]);
  await deployment.synthesize();
  const shop = emulatedShop(emulator, await deployment.deploy(emulator));
  const emulatorRun = await mainPath(shop, journal);
  if (emulatorRun !== undefined) await probeLimits(emulatorRun, journal);
  await deployment.destroy(emulator);
} catch (error) {
  if (error instanceof Unavailable) {
    console.log(`deploy:emulator is skipped: ${error.message}`);
    isSkipped = true;
  } else journal.failed('the rest', error);
} finally {
  await ending.now();
}
journal.conclude(neverShown);
process.exitCode = journal.hasFailures ? 1 : isSkipped ? SKIPPED : 0;
