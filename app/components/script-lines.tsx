import type { LineView } from '#app/domain/scenario/view.ts';
import { RichText } from './rich-text/rich-text.tsx';
import { Said, StageDirection } from './said.tsx';

/** Lines of a scene as this learner met them; a speaker's portrait stands at their first line in a row. */
export function ScriptLines({ lines }: { lines: LineView[] }) {
  return lines.map((line, i) => {
    if (line.kind === 'narration')
      return (
        <StageDirection key={i}>
          <RichText text={line.text} />
        </StageDirection>
      );
    const before = lines[i - 1];
    const goesOn = before?.kind === 'said' && before.by.id === line.by.id;
    return (
      <Said key={i} id={line.by.id} name={line.by.name} role={line.by.role} portrait={!goesOn}>
        <RichText text={line.text} />
      </Said>
    );
  });
}
