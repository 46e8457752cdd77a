/** The id in the page of the field with a key such as `choice.0.to`. */
export const fieldId = (key: string): string => `outline-${key.replaceAll('.', '-')}`;

/** Moves the focus to an element that the next rendering brings; words in a field are selected, to be typed over. */
export function focusLater(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    element?.focus();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  });
}
