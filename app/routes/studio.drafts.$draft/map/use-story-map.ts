import { useMemo, useState } from 'react';
import { Report } from '#app/domain/content/report.ts';
import { readScenario } from '#app/domain/scenario/parse.ts';
import { storyMap } from '#app/domain/scenario/story-map.ts';
import type { StoryMap } from '#app/domain/scenario/story-map.ts';
import { useStudio } from '../studio-context.tsx';

const NOTHING: StoryMap = { nodes: [], edges: [] };

/**
 * The map to show: that of the last check while the text can be read, else the last one before; of a text that could not be
 * read since it was opened, what could be read of it. Undefined until the first check is done.
 */
export function useStoryMap(): StoryMap | undefined {
  const checked = useStudio((studio) => studio.checked);
  const path = useStudio((studio) => studio.page.draft.path);
  const before = useStudio((studio) => (studio.sound || studio.lastSound.source.text === studio.source.text ? undefined : studio.lastSound));
  const present = checked?.sound ? checked.map : undefined;
  const [last, setLast] = useState(present);
  if (present && present !== last) setLast(present);
  // The text was damaged before this view was opened.
  const needed = last === undefined ? before : undefined;
  const read = useMemo(() => needed && mapOf(path, needed.source.text), [needed, path]);
  return present ?? last ?? read ?? (checked && (checked.map ?? NOTHING));
}

function mapOf(path: string, text: string): StoryMap | undefined {
  const reading = readScenario(path, text, new Report(path));
  return reading && storyMap(reading.scenario, []);
}
