import { questionKinds } from './question-kinds.ts';
import type { ReadClause } from './read.ts';

type Seen = Omit<ReadClause, 'kinds' | 'tally'>;

/**
 * What a clause does, from the cues that it shows together: a question that opens the need, a commitment with an agent and
 * a time, a stock phrase, a hand-off. Each kind is present or not.
 */
export function kindsOf(clause: Seen): Set<string> {
  const has = (...names: string[]) => names.some((name) => clause.cues.has(name));
  const echo = new Set(clause.echoes).size;
  const asks = clause.plain.includes('?') || has('invite') || (clause.asked && has('open', 'closed', 'offer')) || /^(?:and |so |but )?(?:what|how|which|where|who|why) (?:is|are|do|does|did|was|were|would|can|could|happen\w*|exactly)\b/.test(clause.plain);
  const bare = has('generic', 'tried', 'accuse') || (has('lookup') && !has('need', 'history', 'offer'));
  const realQuestion = asks && !has('generic', 'tried', 'accuse', 'rude', 'sarcasm');
  const firm = !has('cannot', 'hedge', 'vague', 'wild') && !clause.asked;
  const mine = has('iWill', 'iAm', 'elliptic') || (has('iDid', 'iDo') && !has('yourStory'));
  const others = has('otherWill', 'weWill');
  const you = /\byou(?:r|'\w+)?\b/.test(clause.plain);
  const stock = has('stockSorry', 'stockUnderstand', 'stockCare');
  const found: [string, boolean][] = [
    ['asks', asks],
    ['asks:real', realQuestion],
    ['asks:bare', asks && bare],
    ['asks:open', realQuestion && has('open')],
    ['asks:need', realQuestion && has('need')],
    ['asks:history', realQuestion && has('history')],
    ['asks:need-or-history', realQuestion && has('need', 'history') && !has('jargon')],
    ['asks:offer', asks && has('offer')],
    ['asks:only-offer', asks && has('offer') && !has('need', 'history', 'open')],
    ['asks:jargon', asks && has('jargon')],
    ['asks:echo', realQuestion && echo > 0],
    ['asks:lookup', asks && has('lookup')],
    ['asks:people', realQuestion && /\b(?:your (?:people|team)|who|they|them|others|anyone|somebody)\b/.test(clause.plain)],
    ['asks:time', realQuestion && has('time')],
    ['asks:thing', asks && clause.contents.length > 0 && !has('you') && !you],
    ['asks:you', realQuestion && you],
    ['asks:short', asks && clause.tokens.length <= 4],
    ['act:mine', mine && !clause.asked],
    ['act:mine-firm', mine && firm],
    ['act:mine-time', mine && firm && has('time')],
    ['act:mine-by', mine && firm && has('byTime')],
    ['act:others', others && !clause.asked],
    ['act:others-time', others && firm && has('time')],
    ['act:echo', (mine || others) && firm && echo > 0],
    ['act:vague', (mine || others || has('passive')) && has('vague')],
    ['act:wild', (mine || others || has('passive')) && has('wild')],
    ['act:done', has('iDid') && firm],
    ['act:time', (mine || others || has('passive', 'hear')) && has('time') && !has('hedge', 'vague')],
    ['act:hear-time', has('hearTime') && !has('vague', 'hedge', 'cannot')],
    ['act:hear', has('hear') && !has('hearTime')],
    ['act:agent-time', /(?:^|\W)(?:i|we|he|she|they)\b/.test(clause.plain) && has('byTime') && !has('cannot', 'hedge')],
    ['act:stay', has('stayOn') && !has('bounce', 'cannot')],
    ['act:passive-only', has('passive') && !mine && !others],
    ['act:contingency', has('either') && (mine || others || has('hear'))],
    ['time-only', has('time') && !mine && !others],
    ['away', has('bounce', 'notMine') && !mine],
    ['away:firm', has('bounce') && has('youMust', 'instruct', 'policy', 'cannot')],
    ['away:cannot', has('cannot') && !has('honest', 'options', 'reason')],
    ['away:cannot-reason', has('cannot') && has('reason')],
    ['away:cannot-but', has('cannot') && /\bbut\b|what (?:i|we) can/.test(clause.plain)],
    ['away:policy', has('policy') && !mine],
    ['steps', has('instruct') && !has('bounce')],
    ['feels:named', has('feeling') && you && !stock],
    ['feels:echo', (has('feeling', 'mustFeel', 'wouldToo', 'canSee', 'shouldNot', 'youRight') || /^(?:that|this|it)'s /.test(clause.plain)) && echo > 0 && !stock],
    ['feels:story', has('yourStory') && !clause.asked && !has('blame', 'youMust')],
    ['feels:story-echo', has('yourStory') && echo > 0 && !clause.asked && !has('blame', 'youMust', 'bounce')],
    ['feels:any', has('feeling', 'mustFeel', 'wouldToo', 'canSee', 'shouldNot', 'youRight', 'reassure', 'exclaim') && !has('blame', 'minimise', 'cannot') && !stock],
    ['feels:strong', [has('feeling'), has('mustFeel'), has('wouldToo'), has('shouldNot'), has('youRight'), has('yourStory') && echo > 0, has('sorryReal')].filter(Boolean).length >= 2 && !stock],
    ['feels:sorry-echo', has('sorryReal') && echo > 0],
    ['feels:sorry-real', has('sorryReal') && !has('sorryNot', 'stockSorry')],
    ['names:plain', echo > 0 && !asks && !mine],
    ['names:two', echo > 1],
    ['names:three', echo > 2],
    ['names:number', clause.echoes.some((lemma) => /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|hundred|thousand)$/.test(lemma))],
    ['tells', has('narrates') && !asks && !mine && !has('blame', 'youMust', 'bounce', 'defend', 'instruct')],
    ['tells:vivid', has('narrates', 'pictures') && (echo > 0 || has('pictures', 'feeling')) && !asks && !has('blame', 'youMust', 'bounce', 'defend', 'instruct', 'jargon')],
    ['tells:fellow', has('fellow') && !asks && !has('cannot', 'defend')],
    ['stock', stock],
    ['stock:strong', has('stockCare') && has('stockUnderstand', 'weExclusive', 'thanksFor')],
    ['with:we-echo', has('together') && echo > 0],
    ['with:goal', has('goal') && !has('blame', 'youMust', 'stockCare', 'policy')],
    ['with:goal-echo', has('goal') && echo > 0 && !stock],
    ['with:reason', has('reason') && !has('blame')],
    ['with:choice', has('options') && you],
    ['with:choice-asked', asks && has('options', 'offer')],
    ['harsh', has('blame', 'rude') && !has('weOwn', 'sorryReal')],
    ['harsh:sarcasm', has('sarcasm')],
    ['own-fault', has('weOwn') && !has('blame')],
    ['hard', has('jargon', 'bureaucracy')],
    ['long', clause.tokens.length > 22],
  ];
  const names = found.filter(([, holds]) => holds).map(([name]) => name);
  return new Set(asks ? [...names, ...questionKinds(clause)] : names);
}
