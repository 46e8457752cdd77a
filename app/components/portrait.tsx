import { castLook } from './portrait/look.ts';
import { Drawing } from './portrait/drawing.tsx';

/**
 * A small drawn portrait, always the same for the same `id`. Decorative, unless `label` says whom it shows
 * (where no name stands beside it). `look` overrides traits in words, such as "headscarf" or "grey beard glasses".
 */
export function Portrait(props: { id: string; name: string; size?: number; label?: string; look?: string | undefined }) {
  const { id, name, size = 56, label, look } = props;
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className="portrait" viewBox="0 0 100 112" width={`${size / 16}rem`} height={`${(size * 1.12) / 16}rem`} {...naming}>
      <Drawing look={castLook(id, name, look)} />
    </svg>
  );
}
