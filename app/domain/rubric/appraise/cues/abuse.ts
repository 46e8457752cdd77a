import { pattern } from './pattern.ts';

/** Sending somebody away with contempt, whoever it is. */
const CONTEMPT = pattern(
  "fuck (?:off|you|yourself|yourselves|your)|(?:piss|bugger|sod|eff) off|f(?:\\*+|---)k? off|get stuffed|(?<=^(?:\\w+,? )?)get lost(?= ?[.!]|$)|screw (?:you|yourself)|shut (?:up|your (?:mouth|face))|up yours|drop dead|(?:go to|rot in|burn in) hell|to hell with (?:you|your)|get a life|kiss my|bite me|kill yourself|go (?:and )?(?:die|hang yourself)|(?:damn|curse) you|stfu|gtfo|you make me sick|i hate you|you disgust me",
);
const INSULT = '(?:bitch(?:es)?|bastards?|arseholes?|assholes?|cunts?|twats?|wankers?|morons?|imbeciles?|retards?|dickheads?|pricks?|scum|cretins?|whores?|sluts?|idiots?|fools?|dumbass(?:es)?|losers?|liars?|clowns?)';
const FAILING = '(?:useless|stupid|pathetic|worthless|dumb|brainless|incompetent|hopeless|disgusting|thick|ignorant|lazy|a joke|a disgrace|a waste of (?:space|time))';
const BETWEEN = '(?:all|both|just|such|really|so|a|an|the|one|complete|total|utter|absolute|bloody|fucking|damn|stupid|lazy|silly|old|little|people|lot|bunch|of)';
/** Said of the client or of theirs. */
const NAMES = pattern(
  `(?:you|you're|you are|are you|you and your \\w+ are|your \\w+ (?:is|are))(?: ${BETWEEN})* (?:${INSULT}|${FAILING})|your (?:${BETWEEN} )*(?:useless|stupid|pathetic|worthless|dumb|idiotic) \\w+|(?:useless|stupid|pathetic|dumb) ${INSULT}`,
);
/** An insult and hardly anything else. */
const BARE = new RegExp(`^\\W*(?!(?:poor|lucky|son)\\b)(?:\\w+\\W+){0,2}${INSULT}\\W*$`);
const HARM = /\bi (?:do )?(?:hope|wish|pray|want)(?: that)? (?:you|your \w+|the \w+|they|he|she|all|everybody|everyone|those \w+)(?: (?!not\b|never\b)\w+){0,3}? (?:to )?(?:die|dies|died|suffer|suffers|rot|rots|burn|burns|choke|chokes|perish|drop dead|get (?:fired|sacked|sick|hurt|cancer))(?! (?:down|out|away)\b)\b|\byou (?:all )?deserve to (?:die|suffer|rot|fail)\b/;
/** What turns an insult into comfort or a report of it, when it stands before. */
const TURNED = /(?:\b(?:nobody|no one|none|not|never|feel|feels|feeling|felt|said|wrote|says|called|calls|calling|whether|as if|as though|look like|like)\b|n't\b)[^.;!?]*$/;
const QUOTED = /"[^"]*"|(?<![a-z])'[^']*'(?![a-z])/g;

/** Abuse of the client or of theirs, or a wish that harm befall anybody. Quoted words and swearing at the matter itself are none. */
export function isAbuse(words: string): boolean {
  const own = words.replace(QUOTED, ' ');
  if (CONTEMPT.test(own)) return !TURNED.test(own.slice(0, CONTEMPT.exec(own)!.index));
  if (HARM.test(own)) return true;
  const found = NAMES.exec(own) ?? BARE.exec(own);
  return found !== null && !TURNED.test(own.slice(0, found.index)) && !TURNED.test(found[0]);
}
