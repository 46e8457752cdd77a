import type { Weights } from './model.ts';
import { OUTPUTS } from './outputs.ts';

/** The weights as they are kept in weights.json: lists as lines, numbers as bytes in base 64. */
export interface PackedWeights {
  version: string;
  /** How it was trained. */
  training: { replies: number; clients: number; folders: string[]; raters: string } | null;
  words: string;
  letters: string;
  /** Each byte times `rarityStep`. */
  rarity: string;
  rarityStep: number;
  /** Signed bytes by n-gram and output, each times its output's step. */
  grams: string;
  gramSteps: number[];
  dense: string;
  scale: number[];
  /** By landmark and dense feature, each byte times `landmarkStep`. */
  landmarks: string;
  landmarkStep: number;
  /** Signed 16-bit numbers, low byte first, by landmark and output, each times its output's step. */
  likeness: string;
  likenessSteps: number[];
  /** See View. */
  views: { from: number; to: number; features: number[]; width: number }[];
  bias: number[];
  thresholds: number[][];
  spread: number[];
}

/** Reads packed weights. Throws where a part has the wrong length, as after a damaged merge. */
export function unpack(packed: PackedWeights): Weights {
  const { version, gramSteps, likenessSteps, scale, bias, thresholds, spread } = packed;
  const words = lines(packed.words);
  const letters = lines(packed.letters, words.size);
  const dense = lines(packed.dense);
  const rarity = Float32Array.from(bytes(packed.rarity), (value) => value * packed.rarityStep);
  const grams = new Int8Array(bytes(packed.grams).buffer);
  const packedLikeness = new Int16Array(bytes(packed.likeness).buffer);
  const rows = bytes(packed.landmarks);
  const count = rows.length / dense.size;
  const sound = rarity.length === words.size + letters.size && grams.length === rarity.length * OUTPUTS.length && dense.size === scale.length && Number.isInteger(count) && packedLikeness.length === count * OUTPUTS.length;
  if (!sound) throw new Error('The weights of the scorer are damaged: train it again with `npm run train:scorer`.');
  const landmarks = new Float32Array(rows.length);
  for (let mark = 0, at = 0; mark < count; mark += 1) {
    for (let feature = 0; feature < dense.size; feature += 1, at += 1) landmarks[feature * count + mark] = rows[at]! * packed.landmarkStep;
  }
  const likeness = new Int16Array(packedLikeness.length);
  packedLikeness.forEach((value, at) => (likeness[(at % OUTPUTS.length) * count + Math.floor(at / OUTPUTS.length)] = value));
  const squares = (features: readonly number[]) => Float64Array.from({ length: count }, (_, mark) => features.reduce((sum, feature) => sum + landmarks[feature * count + mark]! ** 2, 0));
  const views = packed.views.map(({ features, ...view }) => ({ ...view, features: Int32Array.from(features), squares: squares(features) }));
  return { version, words, letters, rarity, grams, gramSteps, dense, scale: Float32Array.from(scale), landmarks, likeness, likenessSteps, views, bias: Float64Array.from(bias), thresholds, spread };
}

const lines = (packed: string, from = 0): Map<string, number> => new Map(packed.split('\n').map((line, index) => [line, from + index]));

function bytes(packed: string): Uint8Array<ArrayBuffer> {
  const letters = atob(packed);
  const read = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) read[at] = letters.charCodeAt(at);
  return read;
}
