import { isDemo } from '../mode.server.ts';
import type { DemoSignIn } from './demo-sign-in.ts';

export const DEMO_PASSWORD = 'helpful-desk';

interface DemoPerson {
  email: string;
  name: string;
  roles: string;
  job: string;
  team: 'desk' | 'systems' | undefined;
  inCohort: boolean;
  /** How far they are: lessons finished in order, and transcripts played, by scenario and name of the transcript. */
  lessons: number;
  plays: { scenario: string; play: number; submit: boolean }[];
  /** When they began, in days before the first start. Each play comes a day after what was before it. */
  daysAgo: number;
}

const learner = (email: string, name: string, team: 'desk' | 'systems', daysAgo = 0, lessons = 0, plays: DemoPerson['plays'] = []): DemoPerson => ({
  email: `${email}@example.org`,
  name,
  roles: '',
  job: team === 'desk' ? 'service desk' : 'systems',
  team,
  inCohort: true,
  lessons,
  plays,
  daysAgo,
});
const desk = (play: number, submit = true) => ({ scenario: 'helpless-desk', play, submit });
const mandate = (play: number, submit = true) => ({ scenario: 'email-only-mandate', play, submit });

/** The people of a demonstration: a cohort at different points, its manager, a trainer, an administrator. */
export const DEMO_PEOPLE: DemoPerson[] = [
  learner('lena', 'Lena Brandt', 'desk'),
  learner('samir', 'Samir Haddad', 'desk', 19, 3, [desk(4, false), desk(1, false), desk(0)]),
  learner('aoife', 'Aoife Byrne', 'desk', 17, 3, [desk(0), mandate(0)]),
  learner('tomasz', 'Tomasz Zieliński', 'desk', 12, 2, [desk(2)]),
  learner('grace', 'Grace Okafor', 'desk', 6, 1, [desk(1)]),
  learner('mei', 'Mei-Ling Chua', 'systems', 15, 3, [desk(1), mandate(1)]),
  learner('jonas', 'Jonas Lindqvist', 'systems', 4, 1, [desk(3)]),
  learner('priya', 'Priya Venkatesan', 'systems', 9, 2, [desk(3, false)]),
  { email: 'ruth@example.org', name: 'Ruth Adeyemi', roles: 'manager', job: 'head of service', team: undefined, inCohort: false, lessons: 0, plays: [], daysAgo: 0 },
  { email: 'henk@example.org', name: 'Henk Visser', roles: 'trainer', job: 'trainer', team: undefined, inCohort: false, lessons: 0, plays: [], daysAgo: 0 },
  { email: 'admin@example.org', name: 'Noor Rahimi', roles: 'administrator', job: 'IT operations', team: undefined, inCohort: false, lessons: 0, plays: [], daysAgo: 0 },
];

const SHOWN = { 'lena@example.org': 'learner', 'samir@example.org': 'practised', 'henk@example.org': 'trainer', 'ruth@example.org': 'manager', 'admin@example.org': 'administrator' } as const;

/** What the sign-in page says in a demonstration; undefined in production. */
export function getDemoSignIn(): DemoSignIn | undefined {
  if (!isDemo()) return undefined;
  return {
    password: DEMO_PASSWORD,
    people: Object.entries(SHOWN).map(([email, is]) => ({ email, name: DEMO_PEOPLE.find((person) => person.email === email)?.name ?? '', is })),
  };
}
