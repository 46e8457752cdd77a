import { describe, expect, it } from 'vitest';
import { may, type Action, type Asker, type Role, type Thing } from '#app/domain/access.ts';

const asker = (...roles: Role[]): Asker => ({ id: 'me', organisationId: 'here', roles, teams: ['desk'] });

const ASKERS = {
  learner: asker(),
  trainer: asker('trainer'),
  manager: asker('manager'),
  administrator: asker('administrator'),
};
type Who = keyof typeof ASKERS;

const attempt = (personId: string, submitted: boolean): Thing => ({ kind: 'attempt', organisationId: 'here', personId, submitted });
const duties = (personId: string, teamId: string | null): Thing => ({ kind: 'duties', organisationId: 'here', personId, teamId });

const THINGS = {
  'own attempt': attempt('me', false),
  'own submitted attempt': attempt('me', true),
  'other’s attempt': attempt('other', false),
  'other’s submitted attempt': attempt('other', true),
  'own reflection': { kind: 'reflection', organisationId: 'here', personId: 'me' },
  'other’s reflection': { kind: 'reflection', organisationId: 'here', personId: 'other' },
  'own history': { kind: 'history', organisationId: 'here', personId: 'me' },
  'other’s history': { kind: 'history', organisationId: 'here', personId: 'other' },
  'own review': { kind: 'review', organisationId: 'here', personId: 'me' },
  'other’s review': { kind: 'review', organisationId: 'here', personId: 'other' },
  'own duties': duties('me', null),
  'duties in a team below': duties('other', 'desk'),
  'duties in another team': duties('other', 'systems'),
  'duties in no team': duties('other', null),
  content: { kind: 'content', organisationId: 'here' },
  cohort: { kind: 'cohort', organisationId: 'here' },
  organisation: { kind: 'organisation', organisationId: 'here' },
} satisfies Record<string, Thing>;
type What = keyof typeof THINGS;

const EVERYBODY: Who[] = ['learner', 'trainer', 'manager', 'administrator'];
const OWN: What[] = ['own attempt', 'own submitted attempt', 'own reflection', 'own history', 'own review', 'own duties'];
const toAll = (...things: What[]): [What, Who[]][] => things.map((thing) => [thing, EVERYBODY]);

/** Who may do what to what; what does not stand here nobody may. */
const ALLOWED: Record<Action, [What, Who[]][]> = {
  practise: toAll(...OWN),
  'see-status': [...toAll(...OWN), ['duties in a team below', ['manager', 'administrator']], ['duties in another team', ['administrator']], ['duties in no team', ['administrator']]],
  'read-words': [...toAll(...OWN), ['other’s submitted attempt', ['trainer']]],
  learn: toAll('content'),
  author: [['content', ['trainer', 'administrator']]],
  report: [['cohort', ['manager', 'administrator']]],
  review: [['other’s review', ['trainer']]],
  administer: [['organisation', ['administrator']]],
};
const ACTIONS = Object.keys(ALLOWED) as Action[];
const WHATS = Object.keys(THINGS) as What[];

describe('may', () => {
  describe.each(ACTIONS)('%s', (action) => {
    it.each(WHATS)('%s', (what) => {
      const allowed = EVERYBODY.filter((who) => may(ASKERS[who], action, THINGS[what]));
      expect(allowed).toEqual(ALLOWED[action].find(([thing]) => thing === what)?.[1] ?? []);
    });
  });

  it('never, whatever one is, to what belongs to another organisation', () => {
    const everything = asker('trainer', 'manager', 'administrator');
    for (const action of ACTIONS) {
      for (const what of WHATS) expect(may(everything, action, { ...THINGS[what], organisationId: 'there' }), `${action} ${what}`).toBe(false);
    }
  });

  it('what any of several roles may', () => {
    const both = asker('trainer', 'manager');
    expect(may(both, 'author', THINGS.content)).toBe(true);
    expect(may(both, 'report', THINGS.cohort)).toBe(true);
    expect(may(both, 'administer', THINGS.organisation)).toBe(false);
  });

  it('no manager see the status of anybody without a team of their own', () => {
    expect(may({ ...asker('manager'), teams: [] }, 'see-status', THINGS['duties in a team below'])).toBe(false);
    expect(may({ ...asker('manager'), teams: [''] }, 'see-status', THINGS['duties in no team'])).toBe(false);
  });
});
