/** Ends the run with one plain line that any reader of logs understands: `N passed, N failed, N skipped`. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A test file that cannot even be loaded counts as one failure, though none of its tests ran.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Checks that ran before and had to leave themselves out are as good as skipped tests.
    const skipped = results.numPendingTests + Number(process.env.CHECKS_SKIPPED ?? 0);
    // Jest writes its summary after every reporter had its turn, so the line waits for the end of the process.
    process.once('exit', () => {
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
    });
  }
}
