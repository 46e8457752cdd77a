// @ts-check
/** A reason to stop that the person at the terminal can act on: its message is printed alone, without a stack. */
export class Refusal extends Error {}

/**
 * Runs a command's main function. A Refusal prints its sentence and ends with code 1;
 * anything else is a bug and shows its stack.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  }
}
