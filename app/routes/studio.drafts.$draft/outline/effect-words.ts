/** What an effect does to one meter. */
export interface MeterEffect {
  how: 'add' | 'take' | 'set';
  amount: number;
}

const METER = /^([a-z](?:[a-z0-9-]*[a-z0-9])?)([+=-])(-?\d{1,6})$/;
const FLAG = /^(set|unset):([a-z][a-z0-9-]*)$/;

const wordsOf = (effects: string): string[] => effects.split(/\s+/).filter((word) => word !== '');

/** Whether fields can show all of `effects`: each word is one effect, and no meter or flag stands twice. */
export function isPlain(effects: string, meters: readonly string[]): boolean {
  const names = wordsOf(effects).map((word) => {
    const meter = METER.exec(word)?.[1];
    return meter && meters.includes(meter) ? meter : FLAG.exec(word)?.[2];
  });
  return names.every((name, index) => name !== undefined && names.indexOf(name) === index);
}

/** What `effects` does to a meter; undefined when it leaves it alone. */
export function meterEffect(effects: string, meter: string): MeterEffect | undefined {
  const match = wordsOf(effects).map((word) => METER.exec(word)).find((found) => found?.[1] === meter);
  if (!match) return undefined;
  return { how: match[2] === '+' ? 'add' : match[2] === '-' ? 'take' : 'set', amount: Number(match[3]) };
}

/** `effects` with another effect, or none, on a meter; everything else stays as and where it is. */
export function withMeterEffect(effects: string, meter: string, effect: MeterEffect | undefined): string {
  const words = wordsOf(effects);
  const word = effect ? [`${meter}${{ add: '+', take: '-', set: '=' }[effect.how]}${effect.how === 'set' ? effect.amount : Math.abs(effect.amount)}`] : [];
  const at = words.findIndex((one) => METER.exec(one)?.[1] === meter);
  return (at < 0 ? [...words, ...word] : words.flatMap((one, index) => (index === at ? word : [one]))).join(' ');
}

/** The flags that `effects` sets, or takes away. */
export function flagsIn(effects: string, how: 'set' | 'unset'): string[] {
  return wordsOf(effects).flatMap((word) => {
    const match = FLAG.exec(word);
    return match?.[1] === how && match[2] ? [match[2]] : [];
  });
}

/** `effects` with exactly these flags set, or taken away; everything else stays as and where it is. */
export function withFlags(effects: string, how: 'set' | 'unset', flags: readonly string[]): string {
  const words = wordsOf(effects).filter((word) => !word.startsWith(`${how}:`) || flags.includes(word.slice(how.length + 1)));
  return [...words, ...flags.map((flag) => `${how}:${flag}`).filter((word) => !words.includes(word))].join(' ');
}
