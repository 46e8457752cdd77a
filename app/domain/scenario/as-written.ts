import type { Condition, Effect, Rate } from './model.ts';

/** A condition as an author writes it, with no more brackets than it needs. */
export function conditionAsWritten(condition: Condition): string {
  switch (condition.kind) {
    case 'compare':
      return `${condition.name} ${condition.op} ${condition.value}`;
    case 'flag':
      return condition.flag;
    case 'visited':
      return `visited:${condition.scene}`;
    case 'not':
      return `not ${bracketed(condition.of, ['and', 'or', 'compare'])}`;
    case 'and':
      return condition.of.map((one) => bracketed(one, ['or'])).join(' and ');
    case 'or':
      return condition.of.map(conditionAsWritten).join(' or ');
  }
}

const bracketed = (condition: Condition, kinds: Condition['kind'][]): string =>
  kinds.includes(condition.kind) ? `(${conditionAsWritten(condition)})` : conditionAsWritten(condition);

/** An effect as an author writes it, such as `trust+2` or `set:bounced`. */
export function effectAsWritten(effect: Effect): string {
  switch (effect.kind) {
    case 'add':
      return `${effect.meter}${effect.by < 0 ? '-' : '+'}${Math.abs(effect.by)}`;
    case 'set':
      return `${effect.meter}=${effect.to}`;
    case 'raise':
      return `set:${effect.flag}`;
    case 'lower':
      return `unset:${effect.flag}`;
  }
}

/** A rating as an author writes it, such as `empathy:2`. */
export const rateAsWritten = ({ criterion, level }: Rate): string => `${criterion}:${level}`;
