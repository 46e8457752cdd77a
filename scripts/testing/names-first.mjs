// @ts-check
/**
 * A reporter of vitest that says in one line each what failed, before the details: where only a part of a long log
 * is kept, the names are together.
 */
export default class NamesFirst {
  /** @param {ReadonlyArray<import('vitest/node').TestModule>} modules */
  onTestRunEnd(modules) {
    for (const module of modules) {
      for (const test of module.children.allTests('failed')) {
        console.log(`FAILED ${module.relativeModuleId} > ${test.fullName}: ${firstLines(test.result().errors)}`);
      }
      const unloaded = module.errors();
      if (unloaded.length > 0) console.log(`FAILED ${module.relativeModuleId}: ${firstLines(unloaded)}`);
    }
  }
}

/** @param {ReadonlyArray<{ message: string }>} [errors] */
function firstLines(errors = []) {
  return errors.map((error) => error.message.split('\n')[0]).join('; ');
}
