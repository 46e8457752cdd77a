import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '#app/domain/rubric/appraise/features/read.ts';
import { indexed } from '#app/domain/rubric/appraise/scorer/indexed.ts';
import { CRITERIA } from '#app/domain/rubric/appraise/scorer/model.ts';
import type { LocalCriterion, Weights } from '#app/domain/rubric/appraise/scorer/model.ts';
import { scoresOf } from '#app/domain/rubric/appraise/scorer/score.ts';
import { readCsv } from './csv.ts';

/** As many texts of a corpus are scored at most, evenly spread. */
const MOST = 1500;

/** How well raw scores tell what people labelled in corpora that the scorer never saw, one sentence each. */
export function onPublicCorpora(weights: Weights, folder: string): string[] {
  const table = (...path: string[]) => readCsv(readFileSync(join(folder, ...path), 'utf8'));
  const score = (criterion: LocalCriterion, text: string) => {
    const reply = indexed(read({ message: '', conversation: [] }, text), weights);
    return scoresOf(reply, weights)[CRITERIA.indexOf(criterion)] as number;
  };
  const seen = new Set<string>();
  const therapist = table('annomi', 'AnnoMI-full.csv').filter(({ interlocutor, transcript_id, utterance_id }) => {
    const id = `${transcript_id} ${utterance_id}`;
    return interlocutor === 'therapist' && !seen.has(id) && seen.add(id);
  });
  const asked = spread(therapist).map((row) => ({ truth: row['question_exists'] === 'True', score: score('inquiry', row['utterance_text'] ?? '') }));
  const reflected = spread(therapist).map((row) => ({ truth: row['reflection_exists'] === 'True', score: score('empathy', row['utterance_text'] ?? '') }));
  const requests = table('stanford_politeness', 'wikipedia.annotated.csv').sort((a, b) => Number(a['Normalized Score']) - Number(b['Normalized Score']));
  const quarter = Math.floor(requests.length / 4);
  const polite = [...spread(requests.slice(0, quarter), MOST / 2).map((row) => ({ truth: false, row })), ...spread(requests.slice(-quarter), MOST / 2).map((row) => ({ truth: true, row }))].map(({ truth, row }) => ({ truth, score: score('assurance', row['Request'] ?? '') }));
  const receptive = spread(table('receptiveness', 'receptive_train.csv'));
  const correlated = (criterion: LocalCriterion) => correlation(receptive.map((row) => Number(row['receptive'])), receptive.map((row) => score(criterion, row['text'] ?? ''))).toFixed(2);
  return [
    `annomi: inquiry tells therapists' questions from none, AUC ${auc(asked).toFixed(2)} (${asked.length} utterances); empathy tells reflections from none, AUC ${auc(reflected).toFixed(2)}.`,
    `stanford_politeness: assurance tells the most polite quarter from the least, AUC ${auc(polite).toFixed(2)} (${polite.length} requests).`,
    `receptiveness: correlation with assurance ${correlated('assurance')}, with partnership ${correlated('partnership')}, with empathy ${correlated('empathy')} (${receptive.length} replies).`,
  ];
}

const spread = <Row>(rows: readonly Row[], most = MOST): Row[] => rows.filter((_, index) => Math.floor((index * most) / rows.length) !== Math.floor(((index - 1) * most) / rows.length) || rows.length <= most);

/** The chance that a true one scores above a false one; ties count half. */
function auc(rows: readonly { truth: boolean; score: number }[]): number {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]!.score === sorted[from]!.score) to += 1;
    const rank = (from + 1 + to) / 2;
    ranks += rank * sorted.slice(from, to).filter((row) => row.truth).length;
    from = to;
  }
  const right = rows.filter((row) => row.truth).length;
  return (ranks - (right * (right + 1)) / 2) / (right * (rows.length - right));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(a), mean(b)];
  const product = (p: readonly number[], q: readonly number[], m: number, k: number) => p.reduce((sum, value, index) => sum + (value - m) * ((q[index] as number) - k), 0);
  return product(a, b, x, y) / Math.sqrt(product(a, a, x, x) * product(b, b, y, y));
}
