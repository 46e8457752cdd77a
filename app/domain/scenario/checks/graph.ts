import { nearest } from '../../content/nearest.ts';
import type { Scene } from '../model.ts';
import { branchesOf } from '../parts.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';

/** Scenes that lead nowhere, that nothing leads to, or that no ending can be reached from; and what a scenario must have. */
export function checkGraph(checking: Checking): void {
  const { scenario, report, notes } = checking;
  const top = { line: 1, column: 1 };
  const first = scenario.scenes[0];
  const { components, outcomes } = notes.loose;
  if (!first && !components.has('Scene')) report.error('no-scene', top, 'The scenario has no `<Scene>`; write at least one.');
  if (scenario.endings.length === 0 && !components.has('Ending')) report.error('no-ending', top, 'The scenario has no `<Ending>`; write at least one.');
  else if (scenario.endings.length > 0 && !scenario.endings.some((ending) => ending.outcome === 'success' || notes.damaged.has(ending)) && !outcomes.has('success')) {
    const ending = scenario.endings[0];
    report.error('no-success', ending?.at ?? top, 'No ending has the outcome `success`; give learners one that they can be proud of.');
  }
  for (const scene of scenario.scenes) if (!notes.damaged.has(scene)) checkWayOut(checking, scene);
  if (first) checkReach(checking, first);
}

/** A scene needs a way out, and branches with tests one to take when no test holds. */
function checkWayOut({ report }: Checking, scene: Scene): void {
  const { decision } = scene;
  const branches = branchesOf(scene);
  const owner = decision.kind === 'reply' ? 'Reply' : 'Scene';
  if (decision.kind === 'reply' && branches.length === 0) {
    report.error('missing-otherwise', decision.reply.at, 'This `<Reply>` leads nowhere; write an `<Otherwise to="…" />` in it.');
  } else if (waysOf(scene).length === 0) {
    report.error('dead-end', scene.at, `Scene \`${scene.id}\` leads nowhere; end it in choices, a reply or an \`<Otherwise to="…" />\`.`);
  } else if (branches.length > 0 && branches.every((branch) => branch.test)) {
    const at = branches.at(-1)?.at ?? scene.at;
    report.error('missing-otherwise', at, `After its last \`<When>\` this \`<${owner}>\` needs an \`<Otherwise to="…" />\`, for when no test holds.`);
  }
}

function checkReach(checking: Checking, first: Scene): void {
  const { scenario, report, notes } = checking;
  const edges = edgesOf(checking);
  const reached = reach([first.id, ...notes.loose.targets], (id) => edges.get(id) ?? []);
  for (const place of [...scenario.scenes, ...scenario.endings]) {
    if (place.id === '' || reached.has(place.id)) continue;
    const kind = 'outcome' in place ? 'Ending' : 'Scene';
    report.error('unreachable-scene', placeIn(checking, place, 'id'), `${kind} \`${place.id}\` is never reached; lead to it, or take it away.`);
  }
  const back = new Map<string, string[]>();
  for (const [from, targets] of edges) for (const to of targets) back.set(to, [...(back.get(to) ?? []), from]);
  const sources = [...scenario.endings.map((ending) => ending.id), ...notes.loose.ids];
  // A scene that leads nowhere, or to a place that does not exist, has been told already.
  const told = scenario.scenes.filter((scene) => notes.damaged.has(scene) || (edges.get(scene.id) ?? []).length < new Set(waysOf(scene)).size);
  const ends = reach([...sources, ...told.map((scene) => scene.id)], (id) => back.get(id) ?? []);
  for (const scene of scenario.scenes) {
    if (scene.id === '' || ends.has(scene.id) || waysOf(scene).length === 0 || !reached.has(scene.id)) continue;
    report.error('no-exit', placeIn(checking, scene, 'id'), `From scene \`${scene.id}\` no ending can be reached; lead out of this loop.`);
  }
}

function waysOf(scene: Scene): string[] {
  const choices = scene.decision.kind === 'choices' ? scene.decision.choices : [];
  return [...choices, ...branchesOf(scene)].map((way) => way.to);
}

/** Where each scene leads. A target that does not exist is taken for the one that was probably meant. */
function edgesOf({ scenario, targets }: Checking): Map<string, string[]> {
  const meant = (to: string) => (targets.has(to) ? to : nearest(to, targets));
  return new Map(scenario.scenes.map((scene) => [scene.id, [...new Set(waysOf(scene).flatMap((to) => meant(to) ?? []))]]));
}

function reach(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(from);
  for (const id of reached) for (const to of next(id)) reached.add(to);
  return reached;
}
