import type { AttemptView } from '#app/domain/scenario/view.ts';

/**
 * Whether the move that stands where a form was to make one is that very move: it had arrived, and only the answer was lost
 * on its way. `before` is the view that the form was shown in, `after` the one that it was answered with.
 */
export function isOwnMove(form: readonly (readonly [string, string])[], before: AttemptView, after: AttemptView): boolean {
  const made = after.passages[before.next - 1]?.response;
  const sent = new Map(form);
  const { decision } = before.now;
  switch (made?.kind) {
    case 'choice':
      return decision.kind === 'choices' && decision.choices.some(({ id, text }) => id === sent.get('choice') && text === made.text);
    case 'reply':
      return sent.get('text') === made.text;
    case 'continue':
      return sent.has('continue');
    case undefined:
      return false;
  }
}
