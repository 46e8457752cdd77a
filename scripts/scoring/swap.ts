/** Words of a situation that stand for each other: each becomes the next of its row, the last the first. */
const ROWS = [
  'monday thursday tuesday friday wednesday', 'january april september march november june february october december july',
  'printer scanner projector monitor', 'printers scanners projectors monitors', 'laptop tablet computer workstation', 'laptops tablets computers workstations',
  'headset keyboard camera', 'headsets keyboards cameras', 'phone radio', 'folder mailbox calendar', 'folders mailboxes calendars', 'server database', 'vpn wifi', 'dashboard website spreadsheet', 'dashboards websites spreadsheets',
  'warehouse bakery clinic school hotel', 'office workshop studio', 'plant harbour', 'dock gate platform', 'corridor hall stairwell', 'berlin lagos lisbon', 'london porto',
  'trucks ferries coaches', 'truck ferry coach', 'invoices payslips contracts leaflets', 'invoice payslip contract leaflet', 'pallets parcels crates', 'tickets vouchers', 'labels badges',
  'patients guests pupils passengers', 'patient guest pupil passenger', 'customers members tenants', 'drivers nurses teachers planners', 'driver nurse teacher planner', 'auditors inspectors', 'auditor inspector', 'investors sponsors', 'board council', 'payroll billing catering', 'audit inspection', 'shift lesson round', 'tender auction', 'budget forecast',
  'euros dollars pounds', 'euro dollar pound',
].map((row) => row.split(' '));
const NEXT = new Map(ROWS.flatMap((row) => row.map((word, index) => [word, row[(index + 1) % row.length] as string] as const)));

const NAMES = ['Amina', 'Bo', 'Chiara', 'Dmitri', 'Esra', 'Fionn', 'Gustavo', 'Hiroko', 'Ines', 'Jamal', 'Kasia', 'Lwazi', 'Mei', 'Noor', 'Otto', 'Pilar', 'Quentin', 'Ravi', 'Sinead', 'Tariq'];
/** Capital letters that begin no name. */
const NO_NAMES = new Set('I Mr Mrs Ms Dr Sir Madam Dear Hi Hello Hey Good Thanks Thank Kind Best Regards Yes No English'.split(' '));

const HOUR_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** The same text about another situation: other people, things, places, days, times, numbers and sums. The same each time. */
export function swapped(text: string): string {
  return text
    .replace(/\b(\d{1,2})([:.]\d\d)\b/g, (_, hour: string, rest: string) => `${(Number(hour) % 22) + 1}${rest}`)
    .replace(/(?<![\d:.])\b([2-9]|[1-9]\d{1,3})\b(?![\d:.])/g, (_, number: string) => String(Number(number) + 1))
    .replace(/\b(at|by|before|until|till|past|after) (two|three|four|five|six|seven|eight|nine|ten|eleven)\b/gi, (_, at: string, hour: string) => `${at} ${HOUR_WORDS[(HOUR_WORDS.indexOf(hour.toLowerCase()) + 3) % HOUR_WORDS.length]}`)
    .replace(/[€$£]/g, (sign) => ({ '€': '$', $: '£', '£': '€' })[sign] ?? sign)
    .replace(/(?<=[a-z,;] )[A-Z][a-zéíóúñäöüş]{2,}\b/g, (name) => (NO_NAMES.has(name) || NEXT.has(name.toLowerCase()) ? name : other(name)))
    .replace(/\b[A-Za-z]+\b/g, (word) => likewise(word, NEXT.get(word.toLowerCase())));
}

const other = (name: string): string => NAMES[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % NAMES.length] as string;

function likewise(word: string, next: string | undefined): string {
  if (next === undefined) return word;
  if (word === word.toUpperCase()) return next.toUpperCase();
  return /^[A-Z]/.test(word) ? next.charAt(0).toUpperCase() + next.slice(1) : next;
}
