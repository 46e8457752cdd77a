/** `rates` with a criterion at a level, or without it; the other ratings stay as and where they are. */
export function withRate(rates: string, criterion: string, level: number | undefined): string {
  const words = rates.split(/\s+/).filter((word) => word !== '');
  const at = words.findIndex((word) => word.startsWith(`${criterion}:`));
  const word = level === undefined ? [] : [`${criterion}:${level}`];
  return (at < 0 ? [...words, ...word] : words.flatMap((one, index) => (index === at ? word : [one]))).join(' ');
}

/** The level that `rates` gives a criterion; undefined when it is not rated. */
export function rateOf(rates: string, criterion: string): number | undefined {
  const match = rates.split(/\s+/).find((word) => word.startsWith(`${criterion}:`));
  return match && /:\d$/.test(match) ? Number(match.slice(-1)) : undefined;
}
