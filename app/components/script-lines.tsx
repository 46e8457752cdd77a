import type { LineView } from '#app/domain/scenario/view.ts';
import { RichText } from './rich-text/rich-text.tsx';
import { Said, StageDirection } from './said.tsx';

/** Lines of a scene as this learner met them. A speaker's portrait stands at their first line, their name wherever the speaker changes. */
export function ScriptLines({ lines }: { lines: LineView[] }) {
  return lines.map((line, i) => {
    if (line.kind === 'picture')
      return (
        <figure key={i} className="scene-picture">
          <img src={`/pictures/${line.src}`} alt={line.alt} loading="lazy" />
        </figure>
      );
    if (line.kind === 'narration')
      return (
        <StageDirection key={i}>
          <RichText text={line.text} />
        </StageDirection>
      );
    const spoken = (other: LineView | undefined) => other?.kind === 'said' && other.by.id === line.by.id;
    return (
      <Said key={i} {...line.by} portrait={!spoken(lines[i - 1])} nameOnly={lines.slice(0, i).some(spoken)}>
        <RichText text={line.text} />
      </Said>
    );
  });
}
