/** Ends the run with one plain line that any reader of logs understands: `N passed, N failed`. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A test file that cannot even be loaded counts as one failure, though none of its tests ran.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : '';
    // Jest writes its summary after every reporter had its turn, so the line waits for the end of the process.
    process.once('exit', () => {
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`);
    });
  }
}
