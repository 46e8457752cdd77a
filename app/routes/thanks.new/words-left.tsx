import { useEffect, useState } from 'react';
import { useHydrated } from '#app/components/hydrated.ts';
import { lengthOf, THANKS_LIMIT } from '#app/domain/recognition/thanks-words.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

/** How many characters a field holds, as it is typed. Without scripts the limit stands in the field's hint. */
export function WordsLeft({ of }: { of: string }) {
  const hydrated = useHydrated();
  const [length, setLength] = useState(0);
  useEffect(() => {
    const field = document.getElementById(of);
    if (!(field instanceof HTMLTextAreaElement)) return undefined;
    const count = () => setLength(lengthOf(field.value.trim()));
    count();
    field.addEventListener('input', count);
    return () => field.removeEventListener('input', count);
  }, [of]);
  if (!hydrated) return null;
  return (
    <p className="field__hint" data-over={length > THANKS_LIMIT || undefined}>
      {recognitionText.give.left(length, THANKS_LIMIT)}
    </p>
  );
}
