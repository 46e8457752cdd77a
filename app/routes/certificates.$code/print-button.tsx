import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { useHydrated } from '#app/components/hydrated.ts';

/** Opens the browser's print dialogue. Without scripts it is not there, and the browser's own command serves. */
export function PrintButton() {
  if (!useHydrated()) return null;
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {recognitionText.certificates.print}
    </button>
  );
}
