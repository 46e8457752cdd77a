import { didYouMean } from '../../content/nearest.ts';
import { branchesOf } from '../parts.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';

/** Choices and branches that lead to no scene or ending, and speakers who do not exist. */
export function checkTargets(checking: Checking): void {
  const { scenario, targets, report, notes } = checking;
  const personas = scenario.personas.map((persona) => persona.id);
  for (const scene of scenario.scenes) {
    const ways = [...branchesOf(scene), ...(scene.decision.kind === 'choices' ? scene.decision.choices : [])];
    for (const way of ways) {
      if (way.to === '' || targets.has(way.to)) continue;
      report.error('unknown-scene', placeIn(checking, way, 'to'), `Scene \`${way.to}\` does not exist${didYouMean(way.to, targets)}`);
    }
  }
  // Without a front matter nobody is known who could speak.
  if (notes.unknown.has('personas')) return;
  for (const scene of [...scenario.scenes, ...scenario.endings]) {
    for (const line of scene.lines) {
      if (line.kind !== 'said' || line.by === '' || personas.includes(line.by)) continue;
      report.error('unknown-persona', placeIn(checking, line, 'by', scene.at), `There is no persona \`${line.by}\` in the front matter${didYouMean(line.by, personas)}`);
    }
  }
}
