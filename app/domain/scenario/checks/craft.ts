import type { Checking } from './checking.ts';

/** What a scenario can be played without and a learner would miss. */
export function checkCraft({ scenario, report, notes }: Checking): void {
  for (const scene of scenario.scenes) {
    if (scene.id !== '' && scene.lines.length === 0 && !notes.damaged.has(scene)) report.warn('silent-scene', scene.at, `Nothing is told or said in scene \`${scene.id}\`.`);
    if (scene.decision.kind !== 'choices') continue;
    for (const choice of scene.decision.choices) {
      // A remark whose value could not be read has been told already.
      if (choice.remark === undefined && !notes.damaged.has(choice)) {
        report.warn('no-remark', choice.at, `The choice \`${choice.id}\` has no remark; say in one sentence what it did, for the debrief.`);
      }
    }
  }
}
