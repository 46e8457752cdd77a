import { describe, expect, it } from 'vitest';
import { changesAnything, countsOf, whyNothing } from '#app/domain/roster/counts.ts';
import type { Present, PresentPerson, RosterPlan } from '#app/domain/roster/model.ts';
import { planRoster } from '#app/domain/roster/plan-roster.ts';
import { readRoster } from '#app/domain/roster/read-roster.ts';

const NOBODY: Present = { people: [], teams: [], cohorts: [], memberships: [], administrators: [] };

const someone = (name: string, row: Partial<PresentPerson> = {}): PresentPerson => ({
  id: name,
  email: `${name}@x.org`,
  name,
  roles: '',
  job: null,
  teamId: null,
  disabled: false,
  password: false,
  ...row,
});

/** `rows` stand under the whole header; `@x.org` is added to addresses that are one word. */
function plan(rows: string[], present: Partial<Present> = {}): RosterPlan {
  const text = ['email,name,role,team,cohort,manager', ...rows].join('\n').replace(/@(?=,|$)/gm, '@x.org');
  const roster = readRoster(new TextEncoder().encode(text));
  if (!roster.ok) throw new Error(roster.error);
  return planRoster(roster.value, { ...NOBODY, ...present });
}

const left = ({ rejected }: RosterPlan) => rejected.map(({ line, reason }) => `${line} ${reason}`);
const statuses = ({ people }: RosterPlan) => people.map(({ line, status }) => `${line} ${status}`);

/** What is there once a plan is applied, with ids that tell nothing. */
function after({ people, teams, cohorts, promoted }: RosterPlan, before: Present): Present {
  const id = (email: string) => before.people.find((one) => one.email === email)?.id ?? `p:${email}`;
  const made = (ref: string) => ref.replace(/^new:/, 'made:');
  const planned = people.map(({ email, name, roles, job, team }): PresentPerson => ({
    id: id(email),
    email,
    name,
    roles,
    job,
    teamId: team === null ? null : made(team),
    disabled: before.people.find((one) => one.email === email)?.disabled ?? false,
    password: before.people.find((one) => one.email === email)?.password ?? false,
  }));
  const others = before.people.filter((one) => !people.some(({ email }) => email === one.email));
  const everybody = [...others.map((one) => ({ ...one, roles: promoted.find((other) => other.id === one.id)?.roles ?? one.roles })), ...planned];
  const all = [...before.teams, ...teams.filter((team) => team.made).map((team) => ({ id: made(team.id), name: team.name, managerId: null }))];
  return {
    people: everybody,
    teams: all.map((team) => {
      const manager = teams.find((one) => made(one.id) === team.id)?.manager;
      return manager ? { ...team, managerId: id(manager.after) } : team;
    }),
    cohorts: [...before.cohorts, ...cohorts.map((one) => ({ id: made(one.id), name: one.name }))],
    memberships: [...before.memberships, ...people.flatMap(({ email, joins }) => joins.map((cohort) => ({ cohortId: made(cohort), personId: id(email) })))],
    administrators: everybody.filter((one) => one.roles.includes('administrator') && !one.disabled).map(({ id, password }) => ({ id, password })),
  };
}

/** Plans twice: the second time nothing may be left to do, and the same lines are left out. */
function planTwice(rows: string[], present: Partial<Present> = {}): RosterPlan {
  const first = plan(rows, present);
  const second = plan(rows, after(first, { ...NOBODY, ...present }));
  expect(new Set(second.people.map(({ status }) => status))).toEqual(new Set(first.people.length > 0 ? ['same'] : []));
  expect(changesAnything(second)).toBe(false);
  expect(second.rejected.map(({ line }) => line)).toEqual(first.rejected.map(({ line }) => line));
  return first;
}

describe('the plan of a roster', () => {
  it('creates who is not there, changes who is otherwise and leaves who is the same', () => {
    const present = { people: [someone('ada', { name: 'Ada', job: 'desk', teamId: 't' }), someone('bo', { name: 'Bo' })], teams: [{ id: 't', name: 'Desk', managerId: null }] };
    const made = planTwice(['ADA@,Ada Lovelace,lead / trainer,,,', 'bo@,Bo,,,,', 'cy@,Cy,manager,desk,,'], present);
    expect(countsOf(made)).toEqual({ create: 1, update: 1, same: 1, rejected: 0 });
    expect(made.people[0]).toMatchObject({
      id: 'ada',
      team: 't',
      changes: [
        { field: 'name', before: 'Ada', after: 'Ada Lovelace' },
        { field: 'role', before: 'learner', after: 'trainer' },
        { field: 'work', before: 'desk', after: 'lead' },
      ],
    });
    expect(made.people[2]).toMatchObject({ id: null, name: 'Cy', roles: 'manager', team: 't' });
    expect(made.people[2]?.changes).toEqual([
      { field: 'name', before: null, after: 'Cy' },
      { field: 'role', before: null, after: 'manager' },
      { field: 'team', before: null, after: 'Desk' },
    ]);
    expect(made.teams).toEqual([]);
  });

  it('leaves what an empty cell stands for as it is', () => {
    const ada = someone('ada', { name: 'Ada', roles: 'trainer', job: 'desk', teamId: 't' });
    const made = planTwice(['ada@,,,,,'], { people: [ada], teams: [{ id: 't', name: 'Desk', managerId: null }] });
    expect(made.people).toMatchObject([{ status: 'same', name: 'Ada', roles: 'trainer', job: 'desk', team: 't' }]);
  });

  it('takes roles from somebody whose cell says learner, and not from one whose cell names work alone', () => {
    const people = [someone('ada', { roles: 'manager trainer' }), someone('bo', { roles: 'trainer' })];
    expect(planTwice(['ada@,,learner,,,', 'bo@,,desk,,,'], { people }).people.map(({ roles }) => roles)).toEqual(['', 'trainer']);
  });

  it('finds teams and cohorts in any case and spacing, and makes the rest once, as first written', () => {
    const present = { teams: [{ id: 't', name: 'Service  Desk', managerId: null }], cohorts: [{ id: 'c', name: 'Autumn' }] };
    const made = planTwice(['a@,A,,service desk,AUTUMN|Late  Winter,', 'b@,B,,Night Shift,late winter,', 'c@,C,,NIGHT  SHIFT,"autumn;late winter",'], present);
    expect(made.people.map(({ team, joins }) => [team, joins])).toEqual([
      ['t', ['c', 'new:late winter']],
      ['new:night shift', ['new:late winter']],
      ['new:night shift', ['c', 'new:late winter']],
    ]);
    expect(made.teams).toEqual([{ id: 'new:night shift', name: 'Night Shift', made: true, manager: null }]);
    expect(made.cohorts).toEqual([{ id: 'new:late winter', name: 'Late Winter' }]);
  });

  it('adds memberships of cohorts and takes none away', () => {
    const present = { people: [someone('ada')], cohorts: [{ id: 'c', name: 'Autumn' }, { id: 'd', name: 'Spring' }], memberships: [{ cohortId: 'c', personId: 'ada' }] };
    expect(planTwice(['ada@,,,,Spring,'], present).people).toMatchObject([{ joins: ['d'], changes: [{ field: 'cohort', before: null, after: 'Spring' }] }]);
  });

  it('leaves out a line that names one of two teams or cohorts of a name, unless the person is in one of them', () => {
    const teams = [{ id: 't', name: 'Desk', managerId: null }, { id: 'u', name: 'desk', managerId: null }];
    const cohorts = [{ id: 'c', name: 'Autumn' }, { id: 'd', name: 'autumn ' }];
    const present = { people: [someone('ada', { teamId: 'u' })], teams, cohorts, memberships: [{ cohortId: 'd', personId: 'ada' }] };
    const made = planTwice(['ada@,,,Desk,Autumn,', 'b@,B,,DESK,,', 'c@,C,,,Autumn,'], present);
    expect(statuses(made)).toEqual(['2 same']);
    expect(left(made)).toEqual(['3 There are 2 teams called “DESK”. Give them different names first.', '4 There are 2 cohorts called “Autumn”. Give them different names first.']);
  });

  it('leaves out somebody new without a name, and makes no team for a line left out', () => {
    const made = planTwice(['a@,,,Ghost,Ghosts,']);
    expect(left(made)).toEqual(['2 a@x.org is not here yet and has no name in this line.']);
    expect(made).toMatchObject({ teams: [], cohorts: [], people: [] });
  });

  it('tells who is disabled and leaves them so', () => {
    const made = planTwice(['ada@,Ada L,,,,'], { people: [someone('ada', { disabled: true })] });
    expect(statuses(made)).toEqual(['2 update']);
    expect(made.warnings).toEqual(['Line 2: ada@x.org is disabled and stays so.']);
  });

  it('is the same for the same roster and people, in whatever order these are handed in', () => {
    const people = [someone('ada'), someone('bo'), someone('cy', { roles: 'manager' })];
    const teams = [{ id: 't', name: 'Desk', managerId: 'cy' }, { id: 'u', name: 'Night', managerId: null }];
    const rows = ['ada@,A,,Desk,,bo@', 'bo@,B,,Night,,cy@'];
    expect(plan(rows, { people, teams })).toEqual(plan(rows, { people: people.toReversed(), teams: teams.toReversed() }));
  });
});

describe('the manager of a line', () => {
  it('may stand on a later line, leads the line’s team and gets the role', () => {
    const made = planTwice(['ada@,Ada,,Desk,,MARA@', 'mara@,Mara,lead,Heads,,']);
    expect(made.teams).toEqual([
      { id: 'new:desk', name: 'Desk', made: true, manager: { before: null, after: 'mara@x.org', id: null } },
      { id: 'new:heads', name: 'Heads', made: true, manager: null },
    ]);
    expect(made.people[1]).toMatchObject({ roles: 'manager', job: 'lead' });
  });

  it('may be in the team that they lead, and may be there already, on no line', () => {
    const made = planTwice(['ada@,Ada,,Desk,,mara@'], { people: [someone('mara', { roles: 'trainer', teamId: 't' })], teams: [{ id: 't', name: 'Desk', managerId: null }] });
    expect(made.teams).toEqual([{ id: 't', name: 'Desk', made: false, manager: { before: null, after: 'mara@x.org', id: 'mara' } }]);
    expect(made.promoted).toEqual([{ id: 'mara', email: 'mara@x.org', before: 'trainer', roles: 'trainer manager' }]);
    expect(made.warnings).toEqual(['mara@x.org is on no line of this file and gets the role manager, because a line names them.']);
    expect(statuses(planTwice(['mara@,Mara,,Desk,,', 'ada@,Ada,,Desk,,mara@']))).toEqual(['2 create', '3 create']);
  });

  it('takes the team over from who led it before, which is a change of each line that says so', () => {
    const present = { people: [someone('old', { roles: 'manager' }), someone('mara', { roles: 'manager' }), someone('ada', { teamId: 't' })], teams: [{ id: 't', name: 'Desk', managerId: 'old' }] };
    const made = planTwice(['ada@,,,,,mara@'], present);
    expect(made.people).toMatchObject([{ status: 'update', changes: [{ field: 'manager', before: 'old@x.org', after: 'mara@x.org' }] }]);
  });

  it('keeps the role manager though their own line says learner, as they lead', () => {
    expect(planTwice(['ada@,Ada,,Desk,,mara@', 'mara@,Mara,learner,,,']).people[1]).toMatchObject({ roles: 'manager' });
  });

  it('who loses the role while a team stays theirs is warned of', () => {
    const present = { people: [someone('mara', { roles: 'manager' })], teams: [{ id: 't', name: 'Desk', managerId: 'mara' }] };
    expect(planTwice(['mara@,,learner,,,'], present).warnings).toEqual(['Line 2: mara@x.org leads the team “Desk” and will no longer see its figures, for the role manager goes.']);
  });

  it.each([
    ['is nobody known', ['ada@,Ada,,Desk,,ghost@'], '2 The manager ghost@x.org is not here, and no line of this file that can be used is theirs.'],
    ['is oneself', ['ada@,Ada,,Desk,,ADA@'], '2 ada@x.org stands here as their own manager.'],
    ['has no team to lead', ['ada@,Ada,,,,mara@', 'mara@,Mara,,,,'], '2 A manager leads a team, and ada@x.org is in none. Name the team as well.'],
    ['is another than an earlier line names', ['a@,A,,Desk,,m@', 'b@,B,,desk,,n@', 'm@,M,,,,', 'n@,N,,,,'], '3 A team has one manager: line 2 names m@x.org for “Desk”, and this one n@x.org.'],
  ])('who %s has the line left out', (_, rows, sentence) => {
    const made = planTwice(rows);
    expect(left(made)).toEqual([sentence]);
  });

  it('who is disabled has the line left out', () => {
    expect(left(planTwice(['ada@,Ada,,Desk,,mara@'], { people: [someone('mara', { disabled: true })] }))).toEqual(['2 The manager mara@x.org is disabled here.']);
  });

  it('whose own line is left out has the lines left out that need it, however long the chain', () => {
    const rows = Array.from({ length: 300 }, (_, n) => `p${n}@,P,,T${n},,p${n + 1}@`);
    expect(left(planTwice(rows))).toHaveLength(300);
    expect(left(planTwice([...rows, 'p300@,Last,,,,']))).toEqual([]);
  });

  it('who is there already stands, though their own line is left out', () => {
    const made = planTwice(['ada@,Ada,,Desk,,mara@', 'mara@,M\u0007,,,,'], { people: [someone('mara', { roles: 'manager' })] });
    expect(statuses(made)).toEqual(['2 create']);
  });
});

describe('teams that would report to each other', () => {
  const circle = (teams: string) => `The teams ${teams} would report to each other in a circle.`;

  it('have the line left out that closes the circle', () => {
    const made = planTwice(['m@,M,,Desk,,', 'n@,N,,Night,,', 'a@,A,,Desk,,n@', 'b@,B,,Night,,m@']);
    expect(left(made)).toEqual([`5 ${circle('“Desk”, “Night”')}`]);
    expect(made.people.find(({ email }) => email === 'm@x.org')?.roles).toBe('');
  });

  it('over three teams, and with the manager’s own line as the last', () => {
    const made = planTwice(['a@,A,,One,,n@', 'b@,B,,Two,,o@', 'c@,C,,Three,,m@', 'm@,M,,One,,', 'n@,N,,Two,,', 'o@,O,,Three,,']);
    expect(left(made)[0]).toBe(`3 The manager o@x.org is not here, and no line of this file that can be used is theirs.`);
    expect(left(made)[1]).toMatch(/^7 The teams .*in a circle\.$/);
  });

  it('with what is there already', () => {
    const present = { people: [someone('m', { teamId: 't', roles: 'manager' }), someone('n', { teamId: 'u', roles: 'manager' })], teams: [{ id: 't', name: 'Desk', managerId: 'n' }, { id: 'u', name: 'Night', managerId: null }] };
    expect(left(planTwice(['b@,B,,Night,,m@'], present))).toEqual([`2 ${circle('“Desk”, “Night”')}`]);
    expect(left(planTwice(['m@,,,Night,,', 'b@,B,,Night,,m@'], present))).toEqual([]);
  });

  it('already before are no fault of the roster', () => {
    const present = { people: [someone('m', { teamId: 't' }), someone('n', { teamId: 'u' })], teams: [{ id: 't', name: 'Desk', managerId: 'n' }, { id: 'u', name: 'Night', managerId: 'm' }] };
    expect(left(planTwice(['b@,B,,Night,,'], present))).toEqual([]);
  });

  it('by thousands of lines are left out at once', () => {
    const rows = ['m@,M,,Desk,,', 'n@,N,,Night,,'];
    for (let n = 0; n < 4000; n += 1) rows.push(`a${n}@,A,,Desk,,n@`, `b${n}@,B,,Night,,m@`);
    const made = plan(rows);
    expect(countsOf(made)).toEqual({ create: 4002, update: 0, same: 0, rejected: 4000 });
  });
});

describe('the role administrator', () => {
  const boss = someone('boss', { roles: 'administrator' });
  const BOSS = [{ id: 'boss', password: false }];

  it('cannot be taken from the last who has it', () => {
    const made = planTwice(['boss@,Boss,learner,,,'], { people: [boss], administrators: BOSS });
    expect(left(made)).toEqual(['2 boss@x.org is the last administrator and would not be one any more. First make somebody else an administrator.']);
  });

  it('stays with the last of several, and goes when another line gives it', () => {
    const two = { people: [boss, someone('vice', { roles: 'administrator' })], administrators: [{ id: 'boss', password: false }, { id: 'vice', password: false }] };
    expect(left(planTwice(['boss@,,learner,,,', 'vice@,,manager,,,'], two)).map((reason) => reason.split(' ')[0])).toEqual(['3']);
    const made = planTwice(['boss@,,learner,,,', 'new@,New,administrator,,,'], { people: [boss], administrators: BOSS });
    expect(left(made)).toEqual([]);
    expect(made.warnings).toEqual(['Line 3: new@x.org becomes an administrator.']);
  });

  it('given to somebody disabled does not count, nor on a line that is left out', () => {
    const present = { people: [boss, someone('gone', { disabled: true })], administrators: BOSS };
    expect(left(plan(['boss@,,learner,,,', 'gone@,,administrator,,,'], present))).toHaveLength(1);
    expect(left(plan(['boss@,,learner,,,', 'new@,New,administrator,Desk,,ghost@'], present)).map((reason) => reason.split(' ')[0])).toEqual(['2', '3']);
  });

  it('where there are passwords stays with somebody who has one, whoever else is made an administrator', () => {
    const people = [{ ...boss, password: true }, someone('vice', { roles: 'administrator' }), someone('ada', { password: true })];
    const administrators = [{ id: 'boss', password: true }, { id: 'vice', password: false }];
    const refused = ['2 boss@x.org is the last administrator with a password and would not be one any more. First make somebody else an administrator who has a password.'];
    expect(left(planTwice(['boss@,,learner,,,', 'new@,New,administrator,,,'], { people, administrators }))).toEqual(refused);
    expect(left(planTwice(['boss@,,learner,,,', 'ada@,,administrator,,,'], { people, administrators }))).toEqual([]);
    expect(left(planTwice(['vice@,,learner,,,'], { people, administrators }))).toEqual([]);
  });

  it('stays where the cell names work alone', () => {
    expect(planTwice(['boss@,,head of IT,,,'], { people: [boss], administrators: BOSS }).people).toMatchObject([{ roles: 'administrator', job: 'head of IT' }]);
  });
});

it('ten thousand lines are read and planned in a moment', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => `p${n}@,"Person ${n}",service-desk,Team ${n % 200},Autumn|Wave ${n % 20},p${n % 200}@`.replace(/,p(\d+)@$/, n < 200 ? ',' : ',p$1@'));
  const started = performance.now();
  const made = plan(rows);
  expect(performance.now() - started).toBeLessThan(3000);
  expect(countsOf(made)).toEqual({ create: 10_000, update: 0, same: 0, rejected: 0 });
  expect(made.teams).toHaveLength(200);
  expect(made.cohorts).toHaveLength(21);
});

describe('a plan that changes nothing says why', () => {
  const why = (rows: string[]) => {
    const made = plan(rows, { people: [someone('ada')] });
    expect(changesAnything(made)).toBe(false);
    return whyNothing(countsOf(made));
  };

  it.each([
    ['same', ['ada@,ada,,,,']],
    ['leftOut', ['nobody,Nobody,,,,']],
    ['leftOut', ['ada@,ada,,,,', 'nobody,Nobody,,,,']],
    ['empty', []],
  ])('%s for %j', (reason, rows) => {
    expect(why(rows)).toBe(reason);
  });
});
