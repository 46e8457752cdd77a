/** The best level on a criterion among choices that were offered together; a choice that does not rate it offers 0. */
export const bestOffered = (choices: readonly { rates: readonly { criterion: string; level: number }[] }[], criterion: string): number =>
  Math.max(0, ...choices.flatMap((choice) => choice.rates.filter((rate) => rate.criterion === criterion).map((rate) => rate.level)));
