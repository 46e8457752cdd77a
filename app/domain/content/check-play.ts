import type { Rubric } from '../rubric/model.ts';
import type { Reading } from '../scenario/parse.ts';
import { parsePlay } from '../scenario/play.ts';
import { rulesOf } from '../scenario/rules.ts';
import { runPlay } from '../scenario/run-play.ts';
import { didYouMean } from './nearest.ts';
import type { Report } from './report.ts';

interface ReadScenario {
  path: string;
  report: Report;
  value: Reading | undefined;
}

/** Reads the transcripts of a `.play` file and runs them on the scenario beside it, unless that has errors. */
export function checkPlay(play: { path: string; source: string }, scenarios: readonly ReadScenario[], rubrics: readonly Rubric[], report: Report): void {
  const transcripts = parsePlay(play.source, report);
  const path = play.path.replace(/\.play$/, '.mdx');
  const beside = scenarios.find((scenario) => scenario.path === path);
  if (!beside) {
    const near = didYouMean(path, scenarios.map((scenario) => scenario.path));
    report.error('play-without-scenario', { line: 1, column: 1 }, `There is no scenario \`${path}\` for these transcripts${near}`);
    return;
  }
  if (beside.report.failed || !beside.value || report.failed) return;
  const { scenario } = beside.value;
  const rules = rulesOf(scenario, rubrics.filter((rubric) => scenario.rubrics.includes(rubric.slug)));
  for (const transcript of transcripts) {
    for (const { code, line, column, message } of runPlay(rules, transcript, play.path)) report.error(code, { line, column }, message);
  }
}
