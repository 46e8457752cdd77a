import type { Meter, Persona, Scenario } from '../model.ts';
import { said, valueChanged, wordsChanged, type Difference } from './difference.ts';
import { pairsById } from './pairs.ts';

/** What changed in the front matter: what is told before the first scene. */
export function diffHead(before: Scenario, after: Scenario): Difference[] {
  return [
    ...wordsChanged('The title', before.title, after.title),
    ...wordsChanged('The summary', before.summary, after.summary),
    ...valueChanged('The time it takes, in minutes,', String(before.minutes), String(after.minutes)),
    ...valueChanged('The list of rubrics', before.rubrics.join(' '), after.rubrics.join(' ')),
    ...pairsById(before.personas, after.personas).flatMap((pair) => diffPersona(pair.before, pair.after)),
    ...pairsById(before.meters, after.meters).flatMap((pair) => diffMeter(pair.before, pair.after)),
  ];
}

function diffPersona(before: Persona | undefined, after: Persona | undefined): Difference[] {
  if (!before) return after ? [said(`Persona \`${after.id}\` is new: ${after.name}, ${after.role}.`)] : [];
  if (!after) return [said(`Persona \`${before.id}\` is gone.`)];
  const of = `of persona \`${after.id}\``;
  return [
    ...wordsChanged(`The name ${of}`, before.name, after.name),
    ...wordsChanged(`The role ${of}`, before.role, after.role),
    ...valueChanged(`The look ${of}`, before.look, after.look),
    ...(before.client !== after.client ? [said(after.client ? `Persona \`${after.id}\` is now the client.` : `Persona \`${after.id}\` is no longer the client.`)] : []),
  ];
}

function diffMeter(before: Meter | undefined, after: Meter | undefined): Difference[] {
  if (!before) return after ? [said(`Meter \`${after.id}\` is new: it starts at ${after.start}, from ${after.min} to ${after.max}.`)] : [];
  if (!after) return [said(`Meter \`${before.id}\` is gone.`)];
  const of = `of meter \`${after.id}\``;
  return [
    ...wordsChanged(`The name ${of}`, before.name, after.name),
    ...valueChanged(`The start ${of}`, String(before.start), String(after.start)),
    ...valueChanged(`The lowest value ${of}`, String(before.min), String(after.min)),
    ...valueChanged(`The highest value ${of}`, String(before.max), String(after.max)),
  ];
}
