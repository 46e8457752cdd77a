// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * Sums vitest's JSON reports; a report that was never written counts nothing.
 * A test file that could not even be loaded has no tests and counts as one failure.
 * @param {string[]} files
 * @returns {Tally}
 */
export function tally(files) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    if (!existsSync(file)) continue;
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = report.testResults.filter(
      (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
    );
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests + unloaded.length;
    sum.skipped += report.numPendingTests + report.numTodoTests;
  }
  return sum;
}

/**
 * The closing line of a test run, as counting tools read it: `12 passed, 0 failed`, and `, 3 skipped` where some were.
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
