import { pattern } from '../cues/pattern.ts';
import type { Clause } from '../text/clauses.ts';

const WH = pattern("(?:what|how|which|when|where|who|why|whose|what's|who's|how's|where's|when's)");
const CONSENT = pattern("(?:may|shall|can|could|should|might|what if|want|let|do you want|would you like) (?:i|we|me|he|she|us|one of us|somebody|somebody from \\w+)(?! ask| have your| take your| get your)|(?:would|will|does|is|are|could) (?:that|this|it|one|either|\\w+day|tomorrow|half|\\d+|the \\w+|an? \\w+|he|she)(?: [\\w':]+){0,8} (?:help|suit|work(?= for|[?]|,|$)|do(?=[?]|,| for|$)|ok|okay|fine|enough|useful|convenient|kinder|easier|good|possible|hold|cover|better|bridge|alright|all right)|would you (?:like|prefer|rather|live|mind|want|be (?:ok|okay|happy|free|willing|up|around)|read|tell|take|trust)|(?:ok|okay|fine|good|alright|all right) (?:with|for|by) you|(?:ok|okay|deal|agreed|all right|alright|fine)[?]|is (?:that|this|it|your \\w+) (?:ok|okay|fine|good|enough|possible|all right|alright|understandable)|or (?:would|is|rather|do you|shall|later|after|another)|which (?:one )?(?:would|do you|suits|is (?:better|easier|best|worse|kinder)|first|hurts)|what would (?:help|make|be|do|you|it take|have to)|what (?:else )?(?:can|could) (?:i|we)|how (?:can|may|could) (?:i|we)|at your (?:desk|place|office)|when (?:suits|can i|could i|may i|would)|is the \\w+ (?:shift|day|one) the right|that suit|would \\w+ (?:suit|work|do)");
const REQUEST = pattern("(?:can|could|would|will) you (?:please |just |maybe |also |quickly |possibly )*(?:send|e-?mail|mail|give|click|try|show|open|read|plug|restart|name|forward|check|tell|write|bring|confirm|take|let|put|share|copy|type|press|look|climb|note|save|close|switch|turn|do|make|hold|stay|drop|ring|call|wait|fill|complete|provide|raise|log|point|describe|explain)");
const TAG = /(?:^|, |\. )(?:you (?:see|hear|know|are ready|ready)|right|yeah|yes|no|okay|done|ready|any sound|still nothing|isn't it|is it|aren't they|don't you|haven't you|wasn't it|anything|got it|see|really|seriously)\s*\?/;
const PAST = pattern("(?:did|was|were|had|happened|started|stopped|changed|said|told|saw|noticed|went|before|last|since|has|have|been|yesterday|each time|every time|first time)");
const IT = pattern("(?:does|do|did|is|are|was|were|has|have) (?:it|that|this|they|the|your|all|any|anyone|anybody|somebody|someone|other|there|he|she|both|everyone|every|just|only|these|those|yours)");
const WISH = pattern("(?:you|they|your \\w+|we) (?:\\w+ )?(?:need|want|trying|like|prefer|have to|must|trust|decide|expect|hope|use|plan|lose|cost|miss|wait|do with)|for what|what for|what's it for|needed for|due|deadline|by when|depends on|hang(?:s|ing) on|waiting on|at stake|matters?|hurts? (?:most|more)|cost(?:s|ing)?|stops?|breaks?|without|in the way");

/** What a question is after: facts, consent to an offer, a favour, or nothing but a nod. */
export function questionKinds({ plain }: Pick<Clause, 'plain'>): string[] {
  const consent = CONSENT.test(plain);
  const request = REQUEST.test(plain);
  const tag = TAG.test(plain) && plain.length < 40;
  const fact = (WH.test(plain) || IT.test(plain) || PAST.test(plain)) && !consent && !request && !tag;
  const kinds: [string, boolean][] = [
    ['question:consent', consent],
    ['question:request', request && !consent],
    ['question:tag', tag],
    ['question:fact', fact],
    ['question:wh', fact && WH.test(plain)],
    ['question:past', fact && PAST.test(plain)],
    ['question:it', fact && IT.test(plain)],
    ['question:wish', WISH.test(plain) && !tag],
    ['question:other', !consent && !request && !tag && !fact],
  ];
  return kinds.filter(([, holds]) => holds).map(([name]) => name);
}
