import { useEffect, useRef, useState } from 'react';
import { Report } from '#app/domain/content/report.ts';
import { ParseMemory } from '#app/domain/scenario/parse-memory.ts';
import { readScenario } from '#app/domain/scenario/parse.ts';
import { rulesOf } from '#app/domain/scenario/rules.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { useStudio } from '../studio-context.tsx';

/** The draft as the engine plays it: of its present text, read again once that is checked; of damaged text the last that could be read. Undefined until it is read first. */
export function useRules(): Rules | undefined {
  const path = useStudio((studio) => studio.page.draft.path);
  const rubrics = useStudio((studio) => studio.page.shelf.rubrics);
  const text = useStudio((studio) => (studio.sound ? (studio.checkedText ?? studio.text) : studio.lastSound.source.text));
  const memory = useRef<ParseMemory>();
  const [rules, setRules] = useState<Rules>();
  useEffect(() => {
    // A large scenario takes a moment to read: first let the page show that it is being read.
    const timer = setTimeout(() => {
      memory.current ??= new ParseMemory();
      const reading = readScenario(path, text, new Report(path), memory.current);
      if (reading) setRules(rulesOf(reading.scenario, rubrics.filter((rubric) => reading.scenario.rubrics.includes(rubric.slug))));
    }, 0);
    return () => clearTimeout(timer);
  }, [path, text, rubrics]);
  return rules;
}
