import type { Role } from '../access.ts';

/** One line of a roster, read. What is left out stands in no cell and stays as it is. */
export interface RosterLine {
  /** Of the file, from 1; the header is line 1. */
  line: number;
  /** Trimmed and lower case: addresses that differ in case are one person. */
  email: string;
  name?: string;
  /** What the person may do beside learning; empty for a learner. */
  roles?: Role[];
  /** What the person does at work. */
  job?: string;
  team?: string;
  cohorts: string[];
  /** The address of who manages the line's team. */
  manager?: string;
}

/** A line that is left out, with a whole sentence that says why. */
export interface Rejection {
  line: number;
  reason: string;
}

/** A roster as it was read, before anybody looks at who is there already. */
export interface Roster {
  lines: RosterLine[];
  rejected: Rejection[];
  warnings: string[];
}

export interface PresentPerson {
  id: string;
  email: string;
  name: string;
  /** As it is stored: space-separated. */
  roles: string;
  job: string | null;
  teamId: string | null;
  disabled: boolean;
  /** Whether they can sign in by password. */
  password: boolean;
}

export interface PresentTeam {
  id: string;
  name: string;
  managerId: string | null;
}

export interface PresentCohort {
  id: string;
  name: string;
}

/**
 * What is there already of an organisation: everybody whom the roster names and everybody who manages a team (others may be
 * left out), every team and cohort, and who of the named is in which cohort.
 */
export interface Present {
  people: PresentPerson[];
  teams: PresentTeam[];
  cohorts: PresentCohort[];
  memberships: { cohortId: string; personId: string }[];
  /** The administrators who are not disabled. */
  administrators: { id: string; password: boolean }[];
}

export type ChangedField = 'name' | 'role' | 'work' | 'team' | 'cohort' | 'manager';

/** `before` is null where there was nothing: for somebody who is created, everywhere. */
export interface Change {
  field: ChangedField;
  before: string | null;
  after: string;
}

/** What becomes of the person on one line. Teams and cohorts are named by their id, or by `new:…` where the plan makes them. */
export interface PlannedPerson {
  line: number;
  status: 'create' | 'update' | 'same';
  /** Null for somebody who is to be created. */
  id: string | null;
  email: string;
  name: string;
  roles: string;
  job: string | null;
  team: string | null;
  joins: string[];
  changes: Change[];
}

/** A team that is made or gets another manager. */
export interface PlannedTeam {
  id: string;
  name: string;
  made: boolean;
  /** Addresses, and the id of the new manager unless the plan creates them; null where the team's manager stays as it is. */
  manager: { before: string | null; after: string; id: string | null } | null;
}

/** Somebody on no line of the roster who gets the role manager, because a line names them. */
export interface Promoted {
  id: string;
  email: string;
  before: string;
  roles: string;
}

export interface RosterPlan {
  people: PlannedPerson[];
  rejected: Rejection[];
  teams: PlannedTeam[];
  cohorts: { id: string; name: string }[];
  promoted: Promoted[];
  warnings: string[];
}
