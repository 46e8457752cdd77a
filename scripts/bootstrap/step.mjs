// @ts-check
const WIDTH = 66;

/** @typedef {<T>(title: string, work: () => Promise<T>) => Promise<T>} Step */

/**
 * How long something took, for people: `0.4 s`, `1 min 42 s`.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** @param {string} text @param {NodeJS.WriteStream} out */
export function dim(text, out) {
  return out.isTTY && !process.env.NO_COLOR ? `\u001b[2m${text}\u001b[22m` : text;
}

/**
 * Makes the function that runs a slow step: it says what is being done before it begins and, on the same line, how long it took.
 * @param {NodeJS.WriteStream} [out]
 * @returns {Step}
 */
export function makeStep(out = process.stdout) {
  return async (title, work) => {
    const begun = performance.now();
    const time = () => duration(performance.now() - begun).padStart(12);
    out.write(`  ${`${title} …`.padEnd(WIDTH)}`);
    try {
      const value = await work();
      out.write(`${dim(time(), out)}\n`);
      return value;
    } catch (error) {
      out.write(`${time()}, and failed\n`);
      throw error;
    }
  };
}
