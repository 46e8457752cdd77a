import { CRITERIA } from '#app/domain/rubric/appraise/scorer/model.ts';
import { OUTPUTS } from '#app/domain/rubric/appraise/scorer/outputs.ts';
import type { PackedWeights } from '#app/domain/rubric/appraise/scorer/packed.ts';
import type { Example } from './examples.ts';
import { LANDMARK_STEP, SAME_ORIGIN } from './kernel.ts';
import { matrix, times, transposed } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { packSigned, packUnsigned } from './pack.ts';
import { sharesWithout } from './ridge.ts';
import { scoresWithout, thresholdsFor } from './train.ts';
import type { Trained } from './train.ts';

const OUT = OUTPUTS.length;
const WIDE = CRITERIA.length;

/** The weights file: everything that the scorer needs, small. With `leftOut`, as if that client's replies had never been seen. */
export function pack(trained: Trained, training: PackedWeights['training'], leftOut?: string): Omit<PackedWeights, 'version'> {
  const { design, kernel, examples } = trained;
  const left = leftOut === undefined ? [] : (trained.clients.get(leftOut) ?? []);
  const shares = trained.ridges.map((ridge) => (left.length > 0 ? sharesWithout(ridge, left) : ridge.shares));
  const all = examples.flatMap(({ client }, index) => (client === leftOut ? [] : [index]));
  const home = all.filter((row) => examples[row]!.original);
  const scores = scoresWithout(trained, leftOut);
  const grams = packSigned(gramsOf(trained, shares), 8);
  const likeness = packSigned(likenessOf(trained, shares), 16);
  const bias = shares.flatMap(({ columns, cells }) =>
    Array.from({ length: columns }, (_, one) => all.reduce((sum, row) => sum + (cells[row * columns + one] as number) * (1 + (examples[row]!.original ? SAME_ORIGIN : 0)), 0)),
  );
  return {
    training,
    words: [...design.words.keys()].join('\n'),
    letters: [...design.letters.keys()].join('\n'),
    rarity: packUnsigned(design.rarity, design.rarityStep),
    rarityStep: design.rarityStep,
    grams: grams.packed,
    gramSteps: grams.steps,
    dense: [...design.dense.keys()].join('\n'),
    scale: [...design.scale],
    landmarks: packUnsigned(kernel.landmarks.flatMap((landmark) => [...landmark]), LANDMARK_STEP),
    landmarkStep: LANDMARK_STEP,
    likeness: likeness.packed,
    likenessSteps: likeness.steps,
    views: kernel.comparisons.map(({ design: { from, to }, features, width }) => ({ from, to, features, width })),
    bias,
    thresholds: thresholdsFor(trained, scores, home),
    spread: CRITERIA.map((_, one) => Math.sqrt(all.reduce((sum, row) => sum + ((scores.cells[row * WIDE + one] as number) - ((examples[row] as Example).mean[one] as number)) ** 2, 0) / all.length)),
  };
}

/** What each n-gram is worth, by n-gram and output. */
function gramsOf({ design, kernel }: Trained, shares: readonly Matrix[]): Matrix {
  const grams = matrix(design.rarity.length, OUT);
  kernel.comparisons.forEach(({ design: view }, at) => {
    const { columns, cells } = shares[at] as Matrix;
    for (const [vectors, share] of [[kernel.words, view.shares.words], [kernel.letters, view.shares.letters]] as const) {
      vectors.forEach(({ ids, values }, row) =>
        ids.forEach((id, index) => {
          const value = share * (values[index] as number);
          for (let one = 0; one < columns; one += 1) grams.cells[id * OUT + view.from + one]! += value * (cells[row * columns + one] as number);
        }),
      );
    }
  });
  return grams;
}

/** What likeness to each landmark is worth, by landmark and output. */
function likenessOf({ kernel }: Trained, shares: readonly Matrix[]): Matrix {
  const likeness = matrix(kernel.landmarks.length, OUT);
  kernel.comparisons.forEach(({ design: view, toLandmarks, amongLandmarks }, at) => {
    const worth = times(amongLandmarks, times(transposed(toLandmarks), shares[at] as Matrix));
    worth.cells.forEach((value, index) => (likeness.cells[Math.floor(index / worth.columns) * OUT + view.from + (index % worth.columns)] = value * view.shares.likeness));
  });
  return likeness;
}
