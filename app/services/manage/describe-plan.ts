import { countsOf } from '#app/domain/roster/counts.ts';
import type { Change, RosterPlan } from '#app/domain/roster/model.ts';
import { roleWords } from '#app/domain/roster/role-cell.ts';

/** A plan as lines of text for a terminal. `applied`: it has been done. */
export function describePlan(plan: RosterPlan, applied: boolean): string[] {
  const { create, update, same, rejected } = countsOf(plan);
  const lines: string[] = [];
  for (const { line, status, email, name, roles, changes } of plan.people) {
    if (status === 'create') lines.push(`${line}: create ${email}, ${name}, ${roleWords(roles)}`);
    if (status === 'update') lines.push(`${line}: change ${email}: ${changes.map(changeWords).join('; ')}`);
  }
  for (const { line, reason } of plan.rejected) lines.push(`${line}: left out. ${reason}`);
  for (const { name, made, manager } of plan.teams) lines.push(`Team “${name}”${made ? ', new' : ''}${manager ? `, managed by ${manager.after}` : ''}`);
  for (const { name } of plan.cohorts) lines.push(`Cohort “${name}”, new`);
  lines.push(...plan.warnings);
  lines.push(`${create} created, ${update} changed, ${same} the same, ${rejected} left out.${applied ? '' : ' This is the plan; nothing was changed. To apply it, add --apply.'}`);
  if (create > 0) lines.push('Those created have no password: they sign in by single sign-on, or with one from npm run admin -- password EMAIL.');
  return lines;
}

const changeWords = ({ field, before, after }: Change): string => (before === null ? `${field} ${after}` : `${field} ${after} instead of ${before}`);
