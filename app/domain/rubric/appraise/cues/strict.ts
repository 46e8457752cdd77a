import { isAbuse } from './abuse.ts';
import { pattern } from './pattern.ts';

/**
 * What is said of a learner's words to their face, or decides a level by itself, must be certain: these are narrow, other
 * than the cues that the weights are trained on, which only make something likely.
 */
const STRICT: Record<string, RegExp> = {
  accusation: pattern(
    "(?<!(?:not|n't|never|nothing|isn't|wasn't|hardly|feel it is|as if it was|as if it were|is it|was it) (?:\\w+ )?)your (?:own )?(?:fault|mistake|doing|error)|(?:yourself|yourselves) to blame|you (?:really |simply |just )?should(?:'ve| have) (?:saved|read|asked|known|called|told|checked|reported|thought|planned|said|backed|paid|looked|noticed|waited|written|raised|filled|followed|listened|come)|if you(?:'d| had| would have) (?:just |only |actually |bothered to )*(?:read|saved|listened|asked|told|followed|checked|reported|looked|thought|done|planned|opened|filled)|user error|pebkac|rtfm|between (?:the )?(?:chair|keyboard)|for not (?:checking|reading|listening|asking|saving|looking|paying|following)|you must have (?:clicked|deleted|done|changed|broken|entered|forgotten|pressed)|you (?:obviously|clearly) (?:didn't|did not|don't|haven't|forgot|never|broke|deleted)|you (?:forgot|failed|neglected) to|you ignored|you (?:didn't|did not) (?:even )?(?:read|listen|save|follow|check|bother|report)|you never (?:read|listen|reply|save|report|follow)|(?:why|how come) (?:didn't|did|don't) you (?:not |even |just )*(?:read|save|ask|tell|check|report|listen|say|wait|call|follow)|what did you expect|did(?:n't)? you (?:even|really|actually|bother to) (?:read|check|look|try|listen)|serves you right|you people|you lot|learn to (?:read|use|listen)|your (?:own )?(?:people|staff|team|department|manager|nurses|colleagues|users) (?:should have|didn't|did not|failed|forgot|never|broke|obviously|clearly)|(?<!wish |until |before |after |when )(?:i|we) (?:already )?told you (?:so|before|already|that|to|twice)|as (?:i|we) (?:have |already |clearly )*(?:said|told you|announced|communicated)|you were (?:informed|notified|warned|told (?:to|before|already|twice))|next time,? (?:please |just |maybe )*(?:read|save|don't|think|listen|check|follow|pay)|of all people|you (?:ought to|should) know better|wouldn't be asking|common sense|well,? if you|you(?:'re| are) (?:so |too |just )?(?:careless|sloppy|clueless)|(?:you|your \\w+) (?:never|don't|can't) (?:even )?(?:fills?|reads?|listens?)",
  ),
  rude: pattern(
    "not my (?:problem|job)|(?:just )?deal with it(?= ?[.!]|$)|so what(?= ?[?!.])|tough luck|too bad(?= ?[.!,]|$)|stop (?:calling|asking|complaining|whining|bothering|moaning|shouting|wasting|being)|(?:i|we) (?:don't|do not|couldn't) (?:really |even )?care(?! (?:about|for) (?:the|who))|who cares|nobody cares|(?:waste|wasting)(?: of)? (?:my|our) time|stupid question|suit yourself|take it or leave it|your (?:tone|attitude)|case closed|end of (?:story|discussion)|calm down|get over it|^whatever(?= ?[.!]|$)|don't be (?:so )?(?:silly|stupid|dramatic|ridiculous)|grow up|(?:i'm|i am|we're|we are) (?:too|very|really|rather|quite) busy|(?:i|we) have no time for|leave (?:me|us) alone|(?:don't|stop) bother(?:ing)? (?:me|us)|you(?:'re| are) (?:overreacting|exaggerating)|chill out|cheer up|read the (?:manual|instructions)",
  ),
  ownFault: pattern(
    "(?:our|my) (?:own )?(?:fault|mistake|error|doing|failing|failure|side)|(?:we|i)(?:'ve| have)? (?:\\w+ )?(?:let you down|failed|missed|got (?:it|this|that) wrong|should(?:n't)? (?:\\w+ )?have|messed|broke|forgot|left you|ought to have|overlooked|dropped)|on (?:us|me)(?= ?[.,!]|$)|ashamed|down to (?:us|me)",
  ),
  apology: pattern(
    "(?:i|we) (?:do )?(?:beg|ask) your (?:pardon|forgiveness) for|(?:i|we) (?:do )?owe you an apology|(?:i(?:'m| am)|we(?:'re| are)|i feel|we feel) (?:\\w+ )?ashamed (?:that|of|about|for)|please forgive (?:me|us) for|(?:i|we) (?:do |sincerely |truly |really )*apologi[sz]e (?:for|that)",
  ),
  noApology: pattern("(?:not|never|n't) (?:\\w+ )?(?:sorry|apologi[sz]\\w*|an apology)|no (?:need|reason) (?:for me |for us )?(?:to apologi[sz]e|to (?:be|say) sorry|for an? apology)|without an? apology|why should (?:i|we) apologi[sz]e|nothing to (?:be sorry|apologi[sz]e)|do not expect an apology"),
  sorryOpen: /^(?:(?:i|we|so|very|really|am|are|i'm|we're|do|my|our|oh|hi|hello|hey|yes|ok|okay|well|and|but|please|accept|sincere|sincerely|deeply|again|truly|all)[,! ]+)*(?:sorry|apolog\w+)(?:[, ]+(?:again|\w+))?[.,!… ]*$/,
  done: pattern("(?<!(?:what|whatever|that|once|when|if|soon as|because|which|until|after) )(?:i've|i have|we've|we have|i|we)(?: <soft>)* <acted>|(?:it|that|this|your \\w+)(?:'s| is| has been| was) (?:<soft> )*(?:done|fixed|sorted|<acted>)|^(?:done|fixed|sorted|sent|reset|restored|unlocked|restarted)(?= ?[.,!]|$)"),
  stay: pattern("stay (?:with|on|here|until|till)|stays? (?:mine|with me)|see (?:it|this|that) through|until (?:it|you|your|the) (?:\\w+ )?(?:works?|runs?|is|are|can)"),
  refusal: pattern("(?:policy|policies|rules?|procedures?|guidelines|regulations) (?:\\w+ )?(?:says?|forbids?|requires?|states?|does(?:n't| not)|do(?:n't| not)|prohibits?|is|are)|(?:against|according to|as per|per|under|due to|because of) (?:our |the |company )?(?:\\w+ )?(?:polic\\w+|rules?|procedures?|process|guidelines|sla)|not (?:in|within) (?:our )?scope|out of scope|not covered|not entitled"),
  term: pattern("vlan|dhcp|dns|udp|tcp|mtu|ssl|tls|api|apis|sql|etl|odbc|ldap|acl|ntfs|gpo|raid|lun|smb|ssid|bios|uefi|edid|firmware|kernel|registry|oauth|saml|sso|mdm|eas|imap|mapi|tpm|bitlocker|pki|subnet|gateway|latency|throughput|spooler|webhook|payload|json|xml|sftp|ssh|middleware|daemon|hypervisor|replication|rollback|cron|stack ?trace|handshake|regex|entra|active directory|sccm|itil|itsm|cmdb|rfc|rca|mttr|provision(?:ed|ing)|tenant|endpoint|load balanc\\w+|failover|cve|cvss|rpc|wmi|powershell|netsh|chkdsk|event viewer|runtime|protocol|idempotent|throttl\\w+|token|proxy|cache|certificate"),
  officialese: pattern("pursuant|hereby|aforementioned|herewith|in accordance|with reference to|please be (?:advised|informed)|be advised|section \\d|kb\\d+|inc\\d+|governance|framework|classification|escalat(?:ed|ion) (?:to|matrix|path)|demand (?:board|management)|portfolio|prioriti[sz]ation|subject to|respective\\w*|utili[sz]\\w+|commence\\w*|remediat\\w+|mitigat\\w+|deliverable\\w*|operating model|enablement|designated|resolver group|stakeholder\\w*"),
  inconvenience: pattern('inconvenience\\w*'),
  stockUnderstand: pattern("(?:i|we) (?:do |can |truly |fully |completely |totally |absolutely |really |sincerely |certainly |deeply )*(?:understand|empathi[sz]e|appreciate|acknowledge|recogni[sz]e|hear|share)(?: with)? (?:how (?:frustrat|annoy|upset|disappoint|difficult|stress)\\w+|your (?:frustration|concerns?|feelings?|situation|disappointment|anger|position|pain|urgency|worr(?:y|ies)|issue|problem|point)|(?:the|this|that this|any) (?:frustration|inconvenience|urgency|impact|is))"),
  minimises: pattern("calm down|relax(?= ?[.,!]|$)|no big deal|not (?:that|so) bad|it(?:'s| is) (?:just|only) (?:a|an) |could be worse|happens (?:to everyone|all the time)|these things happen|can't be that bad|not the end of the world|don't (?:be so|panic|exaggerate|overreact)|overreact\\w*|first world|get over it|chin up|cheer up|works (?:fine|for everyone|on my)"),
  wild: pattern("never (?:ever )?(?:happen|again)|guarantee\\w*|100 ?%|(?:a )?hundred per ?cent|consider it (?:gone|done|sorted|fixed)|in no time|forever|i promise (?:you )?(?:it|this|that|everything)"),
  vague: pattern("asap|as soon as (?:possible|i can|we can|i possibly can)|shortly|soon|at some point|some ?time|some day|when (?:i|we) (?:can|get (?:a|the|to|round|around)|have (?:time|a))|in due (?:course|time)|eventually|in a (?:bit|while)|sooner or later|keep you (?:posted|updated|informed|in the loop)|get back to you|look into|see what (?:i|we) can|do (?:my|our) best|hopefully"),
  unsure: pattern("(?:i'm|i am) not (?:quite |really |totally |so )?sure|i guess|um+|uh+|erm|i (?:don't|do not) (?:really |totally )?know(?= ?[.,]|$)|no idea|somehow"),
  warm: pattern("(?:not|n't|never) your (?:own )?fault|you did nothing wrong|nothing (?:that )?you did|(?:thank you|thanks|cheers) (?:for|that)(?! nothing)|(?:glad|good|right) (?:that )?you (?:told|said|wrote|asked|called|came|rang|raised|complained)|did (?:great|good|well|wonderful|fine)\\b|no wonder|not surprising that you|(?:great|good|wonderful) (?:work|job|thing)"),
  patience: pattern('(?:thank\\w*|appreciate\\w*)(?: you)? (?:for )?your (?:patience|understanding|cooperation|co-operation)|bear(?:ing)? with'),
  consequence: pattern("what (?:happens|stops|would happen|is lost|does it cost|breaks)|what's (?:lost|waiting|at stake)|(?:by|until|till|since) when|when (?:do|does|must|is|are|did)|deadline|how (?:soon|long|urgent|often)|(?:if|when) (?:it|this|that) (?:isn't|is not|doesn't|fails)|hangs? on|depends? on|waiting (?:on|for)|at stake|needs?|needed|first"),
  paper: pattern("(?:ticket|reference|incident|request|asset|inventory|serial|model|employee|staff|cost ?cent(?:re|er)|order|case|version|phone|extension|user|host|device|badge|customer)(?:'s)? ?(?:number|no|id|name|tag|code)|username|user ?name|hostname|serial|version|category|(?:the|a|our|that|this|which|\\w+) form|forms?|screenshot|error code|ip(?: address)?|operating system|which (?:browser|version|model|department|software|programme|program)|your name|(?:the|a|your) (?:ticket|reference|number)"),
};

const NAMES = Object.entries(STRICT);

/** What of the narrow list a clause shows, by name; `words` as `plain` writes them. */
export function strictOf(words: string): Set<string> {
  const found = NAMES.filter(([, matched]) => matched.test(words)).map(([name]) => name);
  if (isAbuse(words)) found.push('abuse');
  if (isList(words)) found.push('list');
  return new Set(found);
}

const LITTLE = /\b(?:i|we|you|he|she|it|they|me|us|my|our|your|the|an?|this|that|is|am|are|was|were|be|for|to|of|on|at|in|about|with|will|what|when|how|which|who|where|so|very|again|'m|i'm|we're|i'll)\b/;
const COURTESY = /(?:sorry|apolog\w*|thanks?|empathy|understand\w*|help|ownership|commitment|promise|partner\w*|together|please)/g;

/** Key words in a row, without the little words that make a sentence of them. */
const isList = (words: string): boolean => !LITTLE.test(words) && (words.match(COURTESY)?.length ?? 0) >= 2 && words.split(' ').length >= 3;
