import type { TeamRow } from '#db/schema.ts';
import { TEAM_SIZES, TEAMS_IN_A_UNIT } from './names.ts';

/** The numbers of a department's people are `from` up to `until` (not included). */
export interface Department {
  id: string;
  from: number;
  until: number;
}

export interface MadeTeams {
  teams: TeamRow[];
  departments: Department[];
  /** Each person's team, by their number. */
  teamOf: string[];
  /** The people who lead some. */
  managers: Set<string>;
}

/** A thousand people each, and three where there are fewer. */
export const departmentSize = (people: number): number => (people >= 3000 ? 1000 : Math.ceil(people / 3));

/**
 * Departments of units of teams, and everybody in a team. A team is led by its first person, a unit by the second and a
 * department by the third of its first team, so that managers have from five to a thousand people.
 */
export function makeTeams(ids: readonly string[], organisation_id: string, newId: () => string): MadeTeams {
  const made: MadeTeams = { teams: [], departments: [], teamOf: [], managers: new Set() };
  const add = (name: string, parent_id: string | null, manager: number, until: number): string => {
    const id = newId();
    const manager_id = manager < until ? (ids[manager] ?? null) : null;
    if (manager_id) made.managers.add(manager_id);
    made.teams.push({ id, organisation_id, name, manager_id, parent_id });
    return id;
  };
  const size = departmentSize(ids.length);
  for (let from = 0, d = 1; from < ids.length; from += size, d += 1) {
    const until = Math.min(ids.length, from + size);
    const department = add(`Department ${d}`, null, from + 2, until);
    made.departments.push({ id: department, from, until });
    let unit = '';
    for (let first = from, t = 0; first < until; t += 1) {
      const u = Math.floor(t / TEAMS_IN_A_UNIT) + 1;
      if (t % TEAMS_IN_A_UNIT === 0) unit = add(`Unit ${d}.${u}`, department, first + 1, until);
      const team = add(`Team ${d}.${u}.${(t % TEAMS_IN_A_UNIT) + 1}`, unit, first, until);
      for (const end = Math.min(until, first + (TEAM_SIZES[t % TEAM_SIZES.length] ?? 5)); first < end; first += 1) made.teamOf[first] = team;
    }
  }
  return made;
}
