/** Chat spellings and missing apostrophes that the cues should read as the full words. Applied to lower-case text, in order. */
const SPELLINGS: [RegExp, string][] = [
  [/[’‘`´]/g, "'"],
  [/[“”„«»]/g, '"'],
  [/\b(do|does|did|is|are|was|were|has|have|had|ca|wo|could|should|would|must)nt\b/g, "$1n't"],
  [/\bi ?m\b(?! ?\d)/g, "i'm"],
  [/\b(i|you|we|they)ve\b/g, "$1've"],
  [/\bill (?=(?:be|ring|call|come|bring|get|do|send|check|look|take|stay|let|text|fix|sort|try|have|give|tell|ask|make|see|put|keep|go|write|drop|swap|show|find)\b)/g, "i'll "],
  [/\bim\b/g, "i'm"],
  [/\b(that|what|he|she|there|here|where|who)s\b/g, "$1's"],
  [/\bits\b(?= )/g, "it's"],
  [/\bgimme\b/g, 'give me'],
  [/\b(you|they)re\b/g, "$1're"],
  [/\b(you|they)ll\b/g, "$1'll"],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\b(?:pls|plz)\b/g, 'please'],
  [/\b(?:thx|tks|ty|thank u)\b/g, 'thanks'],
  [/\bsry\b/g, 'sorry'],
  [/\bappolog/g, 'apolog'],
  [/\bgonna\b/g, 'going to'],
  [/\b(?:cos|bc|coz)\b/g, 'because'],
  [/\bmins?\b/g, 'minutes'],
  [/\b(?:tmrw|tmr|2moro)\b/g, 'tomorrow'],
  [/\s+/g, ' '],
];

/** The text in lower case with plain quotation marks and full spellings: what the cues are matched against. */
export function plain(text: string): string {
  return SPELLINGS.reduce((worked, [from, to]) => worked.replace(from, to), text.toLowerCase()).trim();
}
