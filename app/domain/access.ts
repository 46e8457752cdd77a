/**
 * Who may do what. One function, asked by every route and service before it touches anything;
 * what it refuses is answered as if it did not exist, so that ids of others tell nothing.
 */
export type Role = 'trainer' | 'manager' | 'administrator';

/** The person who asks. `teams`: ids of the teams that report to them, at any depth. */
export interface Asker {
  id: string;
  organisationId: string;
  roles: readonly Role[];
  teams: readonly string[];
}

/** What is asked for. Everything about people names its organisation; a thing of another organisation is never there. */
export type Thing =
  | { kind: 'attempt'; organisationId: string; personId: string; submitted: boolean }
  | { kind: 'reflection' | 'history' | 'review'; organisationId: string; personId: string }
  | { kind: 'duties'; organisationId: string; personId: string; teamId: string | null }
  | { kind: 'content' | 'cohort' | 'organisation'; organisationId: string };

export type Action =
  /** Play, write, answer, submit: only ever the learner's own. */
  | 'practise'
  /** See status, dates and completion; never written words. */
  | 'see-status'
  /** Read the words and ratings of an attempt. */
  | 'read-words'
  /** Take a lesson or a role-play. */
  | 'learn'
  /** See content with its problems and versions. */
  | 'author'
  /** See a cohort page or a report. */
  | 'report'
  /** Rate a reply again, at its learner's wish. */
  | 'review'
  /** People, settings, keys. */
  | 'administer';

/** True when `asker` may do `action` to `thing`. */
export function may(asker: Asker, action: Action, thing: Thing): boolean {
  if (asker.organisationId !== thing.organisationId) return false;
  const has = (role: Role) => asker.roles.includes(role);
  const own = 'personId' in thing && thing.personId === asker.id;
  switch (action) {
    case 'practise':
      return own;
    case 'read-words':
      return own || (thing.kind === 'attempt' && thing.submitted && has('trainer'));
    case 'see-status':
      return own || (thing.kind === 'duties' && (has('administrator') || (has('manager') && thing.teamId !== null && asker.teams.includes(thing.teamId))));
    case 'learn':
      return thing.kind === 'content';
    case 'author':
      return thing.kind === 'content' && (has('trainer') || has('administrator'));
    case 'report':
      return thing.kind === 'cohort' && (has('manager') || has('administrator'));
    case 'review':
      return thing.kind === 'review' && !own && has('trainer');
    case 'administer':
      return thing.kind === 'organisation' && has('administrator');
  }
}
