import type { Generated } from 'kysely';

/**
 * Row types of every table, as both databases return them.
 *
 * Kept the same on SQLite and PostgreSQL: ids are text made by the application; moments in time are
 * ISO 8601 UTC text with milliseconds (they sort as they read); yes/no is 0 or 1; JSON is text.
 * Every table about people carries `organisation_id`, and every query is scoped by it.
 */
export interface Database {
  organisation: OrganisationRow;
  person: PersonRow;
  team: TeamRow;
  cohort: CohortRow;
  cohort_member: CohortMemberRow;
  session: SessionRow;
  sign_in_failure: SignInFailureRow;
  content: ContentRow;
  content_version: ContentVersionRow;
  content_problem: ContentProblemRow;
  module: ModuleRow;
  course_item: CourseItemRow;
  enrolment: EnrolmentRow;
  training_assignment: TrainingAssignmentRow;
  duty: DutyTable;
  mail: MailRow;
  mail_reason: MailReasonRow;
  api_token: ApiTokenRow;
  certificate: CertificateRow;
  thanks: ThanksRow;
  progress: ProgressRow;
  quiz_answer: QuizAnswerRow;
  reflection: ReflectionRow;
  attempt: AttemptRow;
  attempt_rubric: AttemptRubricRow;
  attempt_criterion: AttemptCriterionRow;
  move: MoveRow;
  rating: RatingRow;
  reply_draft: ReplyDraftRow;
  review: ReviewRow;
  rewrite: RewriteRow;
  practice_reply: PracticeReplyRow;
  exemplar_rating: ExemplarRatingRow;
  audit_entry: AuditEntryRow;
  draft: DraftRow;
  draft_change: DraftChangeRow;
  draft_visit: DraftVisitRow;
  draft_review: DraftReviewRow;
  content_file: ContentFileRow;
  picture: PictureRow;
  setting: SettingRow;
}

export type Flag = 0 | 1;

export interface OrganisationRow {
  id: string;
  slug: string;
  name: string;
  /** IANA name, such as Europe/Berlin. */
  time_zone: string;
  created_at: string;
}

export interface PersonRow {
  id: string;
  organisation_id: string;
  /** Lower case; unique in the organisation. */
  email: string;
  name: string;
  /** What the person may do beside learning: any of `trainer manager administrator`, space-separated, or empty. */
  roles: string;
  /** What the person does at work, such as `service-desk`; free text, for duties and figures. */
  job: string | null;
  /** Null: cannot sign in by password. */
  password_hash: string | null;
  team_id: string | null;
  created_at: string;
  disabled_at: string | null;
  /** Summary column: when this person last completed a duty, kept in the commit in which that was. */
  trained_at: string | null;
}

/** The reporting line: a person is in one team, a team has one manager and perhaps a parent. */
export interface TeamRow {
  id: string;
  organisation_id: string;
  name: string;
  manager_id: string | null;
  parent_id: string | null;
}

/** A learning group. `due_on` is a calendar date (YYYY-MM-DD) in `time_zone`. */
export interface CohortRow {
  id: string;
  organisation_id: string;
  name: string;
  time_zone: string;
  starts_on: string | null;
  due_on: string | null;
  created_at: string;
}

export interface CohortMemberRow {
  cohort_id: string;
  person_id: string;
  organisation_id: string;
  joined_at: string;
}

/** `id` is the SHA-256 of the cookie's secret, so that a copy of the table signs nobody in. */
export interface SessionRow {
  id: string;
  organisation_id: string;
  person_id: string;
  created_at: string;
  expires_at: string;
}

/** One failed sign-in; `subject` is an address or a network address. Throttling counts recent rows. */
export interface SignInFailureRow {
  id: string;
  subject: string;
  failed_at: string;
}

export type ContentKind = 'rubric' | 'lesson' | 'scenario' | 'course';

/** A thing that trainers author. `slug` of a lesson is `<course>/<lesson>`; unique by organisation and kind. */
export interface ContentRow {
  id: string;
  organisation_id: string;
  kind: ContentKind;
  slug: string;
  title: string;
  /** `file`: published from content/; `studio`: written in the browser. */
  origin: 'file' | 'studio';
  /** The version that new attempts take; null until one is published. */
  current_version_id: string | null;
  retired_at: string | null;
  created_at: string;
  /** The hash of the file's source that a Studio version was forked from; null for what began as it is now. */
  forked_hash: string | null;
}

/** An immutable release. `compiled` is the parsed model as JSON (for a lesson: its title, minutes and module names). */
export interface ContentVersionRow {
  id: string;
  content_id: string;
  organisation_id: string;
  number: number;
  source: string;
  /** SHA-256 of the source, hex. */
  source_hash: string;
  compiled: string;
  note: string | null;
  published_at: string;
  /** Null: by the start-up publisher. */
  published_by: string | null;
  /** A scenario's transcripts at its release; null when it had none. */
  play: string | null;
  /** No new attempt takes a retired version; those that run on it end on it. */
  retired_at: string | null;
}

/** What the last try to publish a file found; replaced as a whole at each try. */
export interface ContentProblemRow {
  organisation_id: string;
  path: string;
  position: number;
  code: string;
  line: number;
  column: number;
  severity: string;
  message: string;
  found_at: string;
}

/** Compiled lesson code, named by the SHA-256 of its text. */
export interface ModuleRow {
  hash: string;
  code: string;
  created_at: string;
}

/** The items of a course's current version, in order: kept beside the version for set-based reports. */
export interface CourseItemRow {
  course_id: string;
  organisation_id: string;
  position: number;
  content_id: string;
}

export interface EnrolmentRow {
  person_id: string;
  course_id: string;
  organisation_id: string;
  enrolled_at: string;
}

/** Training assigned: one course or scenario for a cohort, team, person or kind of work (exactly one is set). Dates are calendar dates. */
export interface TrainingAssignmentRow {
  id: string;
  organisation_id: string;
  content_id: string;
  cohort_id: string | null;
  team_id: string | null;
  person_id: string | null;
  /** Everybody whose work this is, as `person.job` says it. */
  job: string | null;
  starts_on: string | null;
  due_on: string | null;
  /** Who joins later is due so many days after joining, where that is later than `due_on`; without `due_on` everybody, so many days after the start. */
  due_days: number | null;
  /** 0-1; null: the rubrics' own. */
  mastery: number | null;
  /** Null: once. */
  every_months: number | null;
  recurs_from: 'due' | 'completion' | null;
  /** What has to be completed first. */
  requires_id: string | null;
  created_at: string;
  created_by: string | null;
  ended_at: string | null;
}

/** What an assignment makes of one person in one round. The summary columns are kept in the commit of the progress they follow from. */
export interface DutyRow {
  id: string;
  organisation_id: string;
  assignment_id: string;
  person_id: string;
  content_id: string;
  /** From 1; more than one only where the assignment recurs. */
  round: number;
  starts_on: string | null;
  /** In `time_zone`. */
  due_on: string | null;
  time_zone: string;
  /** Of a duty that recurs: the moment from which progress counts, when `starts_on` begins in `time_zone`. Null: all progress counts. */
  counts_from: string | null;
  items: number;
  items_done: number;
  started_at: string | null;
  done_at: string | null;
  succeeded_at: string | null;
  made_at: string;
  /** It no longer holds: the person has moved on, or the assignment has ended. */
  ended_at: string | null;
}

/** `waiting`: 1 while what has to be completed first is not, and this is not done. It is set by the query that keeps it alone. */
export interface DutyTable extends DutyRow {
  waiting: Generated<number>;
}

/** A mail to send once. `key` says what it is about, so that nobody gets it twice. */
export interface MailRow {
  id: string;
  organisation_id: string;
  key: string;
  person_id: string | null;
  address: string;
  subject: string;
  body: string;
  made_at: string;
  /** Not before; moved on after a failure. */
  send_after: string;
  /** A sender has it in hand until then. */
  claimed_until: string | null;
  tries: number;
  trouble: string | null;
  sent_at: string | null;
  given_up_at: string | null;
}

/** What a mail is about, once for ever: `duty:<id>:before:7:2026-12-24` is the reminder seven days before that due date. */
export interface MailReasonRow {
  organisation_id: string;
  key: string;
  mail_id: string;
  /** Null: about no duty, or the duty is gone. */
  duty_id: string | null;
}

/** A personal access token; `id` is the SHA-256 of its secret. */
export interface ApiTokenRow {
  id: string;
  organisation_id: string;
  person_id: string;
  name: string;
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** Proof that somebody completed a course: one for each completion. What it says is what held then, whatever is renamed later. */
export interface CertificateRow {
  id: string;
  organisation_id: string;
  person_id: string;
  content_id: string;
  /** Twelve signs without hyphens; whoever has it may verify the certificate. */
  code: string;
  person_name: string;
  title: string;
  organisation_name: string;
  /** When the last part was done; with person and course it says which completion this is about. */
  completed_at: string;
  /** Progress from then on made this completion; null: all progress. */
  counts_from: string | null;
  issued_at: string;
  /** The day of completion in `time_zone`. */
  issued_on: string;
  time_zone: string;
  /** The last day on which it is valid, in `time_zone`; null: for good. */
  expires_on: string | null;
  /** The level that the assignment asks for; null: the rubrics' own. */
  mastery: number | null;
  /** When submitted attempts had reached mastery in every role-play of the course; perhaps after the completion. */
  mastered_at: string | null;
  revoked_at: string | null;
}

/** Thanks for a named service behaviour. `quarter` is such as 2026-Q4, in the organisation's time zone. */
export interface ThanksRow {
  id: string;
  organisation_id: string;
  from_id: string | null;
  to_id: string;
  criterion: string;
  /** As the rubric named it then. */
  criterion_name: string;
  words: string;
  quarter: string;
  made_at: string;
  /** When the thanked person first saw it. */
  seen_at: string | null;
  /** The thanked person does not want it shown. */
  hidden_at: string | null;
}

/**
 * Summary row: how far one person is with one lesson or scenario.
 * Lesson: `completed_at` when finished. Scenario: when an attempt has reached an ending;
 * `succeeded_at` and `best_score` from submitted attempts alone.
 */
export interface ProgressRow {
  person_id: string;
  content_id: string;
  organisation_id: string;
  started_at: string;
  completed_at: string | null;
  succeeded_at: string | null;
  best_score: number | null;
  attempts: number;
  updated_at: string;
}

export interface QuizAnswerRow {
  person_id: string;
  content_id: string;
  organisation_id: string;
  /** The quiz's id in its lesson. */
  quiz: string;
  /** The id of the answer chosen last. */
  answer: string;
  correct: Flag;
  answered_at: string;
}

/** Private to the learner. */
export interface ReflectionRow {
  person_id: string;
  content_id: string;
  organisation_id: string;
  /** The reflection's id in its lesson. */
  reflection: string;
  text: string;
  updated_at: string;
}

/** One run of one learner through one version. */
export interface AttemptRow {
  id: string;
  organisation_id: string;
  person_id: string;
  /** content.id of the scenario, and the version it is pinned to. */
  scenario_id: string;
  scenario_version_id: string;
  started_at: string;
  updated_at: string;
  /** Moves committed so far: the number of the last one. */
  moves: number;
  ended_at: string | null;
  ending: string | null;
  outcome: string | null;
  /** 0-1; null until the end, or when nothing counted was rated. */
  score: number | null;
  success: Flag;
  /** When the learner chose to let it count; null: practice, seen by nobody else. */
  submitted_at: string | null;
}

export interface AttemptRubricRow {
  attempt_id: string;
  rubric_version_id: string;
  position: number;
}

/** Summary row: the score and level of one criterion over one attempt; self-ratings left out. */
export interface AttemptCriterionRow {
  attempt_id: string;
  organisation_id: string;
  person_id: string;
  criterion: string;
  score: number;
  level: number;
  moments: number;
}

/** One response. `response` is JSON; written words stand in it and nowhere else. */
export interface MoveRow {
  attempt_id: string;
  n: number;
  scene: string;
  kind: 'continue' | 'choice' | 'reply';
  response: string;
  made_at: string;
  /** Milliseconds from seeing the scene to the move; null when not known. */
  took_ms: number | null;
}

/**
 * A level given to one move on one criterion by one rater. An override is a second row beside the first.
 * `rater`: `author`, `local`, `judge`, `self` or `trainer`.
 */
export interface RatingRow {
  attempt_id: string;
  n: number;
  criterion: string;
  rater: string;
  /** The local scorer's version, the trainer's person id, or empty. */
  rater_version: string;
  level: number;
  /** The best level that this moment offered to this learner. */
  best: number;
  /** JSON: spans [start, end) in UTF-16 code units of the reply. */
  evidence: string;
  remark: string | null;
  suggestion: string | null;
  confidence: number | null;
  rated_at: string;
}

/** Words written but not yet part of a move. `rating`: the learner has gone on to rate them. */
export interface ReplyDraftRow {
  attempt_id: string;
  n: number;
  text: string;
  rating: Flag;
  updated_at: string;
}

/** A learner's wish that a trainer look at one rating. `seen_at`: when the learner first saw the answer. */
export interface ReviewRow {
  id: string;
  organisation_id: string;
  person_id: string;
  attempt_id: string;
  n: number;
  criterion: string;
  /** What the learner asks, in their words. */
  question: string | null;
  asked_at: string;
  trainer_id: string | null;
  answered_at: string | null;
  seen_at: string | null;
}

/** A second try at the words of a move, made in the debrief; the latest. Practice: it counts nowhere. */
export interface RewriteRow {
  attempt_id: string;
  n: number;
  text: string;
  /** JSON: the words with their ratings, as they were given. */
  rated: string;
  updated_at: string;
}

/** A reply written in a lesson to a client's message. Private to the learner. */
export interface PracticeReplyRow {
  person_id: string;
  content_id: string;
  organisation_id: string;
  /** The practice's id in its lesson. */
  practice: string;
  text: string;
  /** The try before this one, to show what moved; null at the first. */
  earlier: string | null;
  updated_at: string;
}

/** A trainer's level for one exemplar reply, for training and calibration. */
export interface ExemplarRatingRow {
  person_id: string;
  organisation_id: string;
  /** The reply's id among the exemplars. */
  exemplar: string;
  criterion: string;
  level: number;
  rated_at: string;
}

/** Written whenever somebody with special rights looks at or changes what is a person's own. */
export interface AuditEntryRow {
  id: string;
  organisation_id: string;
  actor_id: string | null;
  subject_id: string | null;
  action: string;
  detail: string;
  at: string;
}

/** What trainers write in the browser: one text for each thing, from its first change on. `kind` may also be `play`: a scenario's transcripts. */
export interface DraftRow {
  id: string;
  organisation_id: string;
  kind: ContentKind | 'play';
  slug: string;
  /** The raw text after `revision` changes, byte for byte. */
  text: string;
  revision: number;
  /** SHA-256 of the source that it was opened from or last published as; null for one begun from nothing. */
  base_hash: string | null;
  created_at: string;
  created_by: string | null;
  updated_at: string;
  updated_by: string | null;
}

/** One change of a draft, never altered. `edits` is JSON: offsets in the raw text before it. */
export interface DraftChangeRow {
  draft_id: string;
  revision: number;
  /** Made by the browser: a change sent twice is kept once. */
  key: string;
  person_id: string | null;
  label: string;
  edits: string;
  /** The key of the change taken back; null for a change of its own. */
  undoes: string | null;
  made_at: string;
}

/** Somebody who has a draft open, by browser tab. Old rows mean nothing and are swept away. */
export interface DraftVisitRow {
  draft_id: string;
  tab: string;
  person_id: string;
  seen_at: string;
}

/** A wish that another trainer look at a draft before it is published, and the answer. It holds for the text of that hash alone. */
export interface DraftReviewRow {
  id: string;
  draft_id: string;
  organisation_id: string;
  text_hash: string;
  note: string;
  asked_by: string | null;
  asked_at: string;
  answered_by: string | null;
  answered_at: string | null;
  approved: Flag;
  remark: string | null;
}

/** A file of the content folder as the last start found it, also where a Studio version has taken its place. */
export interface ContentFileRow {
  organisation_id: string;
  path: string;
  source: string;
  source_hash: string;
  seen_at: string;
}

/** A picture for scenes; its bytes lie in the pictures folder under their hash. A name never comes to mean another picture. */
export interface PictureRow {
  organisation_id: string;
  name: string;
  hash: string;
  media_type: string;
  width: number;
  height: number;
  bytes: number;
  /** The text alternative that its uploader gave; a scene may give its own. */
  alt: string;
  uploaded_at: string;
  uploaded_by: string | null;
}

/** What an organisation has set, by name. */
export interface SettingRow {
  organisation_id: string;
  name: string;
  value: string;
}
